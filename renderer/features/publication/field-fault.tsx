import type { ProfileFault } from "#shared/domain/typesetting/profile-faults.ts";

/** Why a value cannot be printed, under the fields that are to blame. */
export const FieldFault = ({
  faults,
  fields,
}: {
  readonly faults: readonly ProfileFault[];
  readonly fields: readonly string[];
}) =>
  faults
    .filter(({ field }) => fields.includes(field))
    .map(({ field, message }) => (
      <p key={field} role="alert" className="profile-fault small">
        {message}
      </p>
    ));
