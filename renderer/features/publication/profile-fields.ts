import type { ProfileFault } from "#shared/domain/typesetting/profile-faults.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

/** What every group of fields of a print profile is given. */
export interface ProfileFieldsProps {
  readonly profile: PrintProfile;
  readonly faults: readonly ProfileFault[];
  /** The whole profile as it shall be, and what was changed, as undo tells it. */
  onChange(profile: PrintProfile, what: string): void;
}
