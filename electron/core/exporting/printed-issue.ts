import type { Composition } from "#shared/domain/composing/composition.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

/** The bytes of a picture by its hash. Throws AppError LIBRARY_DAMAGED where they are gone. */
export type PictureBytes = (sha256: string) => Uint8Array;

/** An issue as every format writes it. */
export type PrintedIssue = {
  composition: Composition;
  /** Of this composition under this profile. */
  layout: Layout;
  profile: PrintProfile;
  pictures: PictureBytes;
  /** What the file manager and the program that opens the file show of it. */
  properties: { title: string; creator: string };
};
