import type { Composition } from "#shared/domain/composing/composition.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

/** An issue as every format writes it. */
export type PrintedIssue = {
  composition: Composition;
  /** Of this composition under this profile. */
  layout: Layout;
  profile: PrintProfile;
  /** What the file manager and the program that opens the file show of it. */
  properties: { title: string; creator: string };
};
