import { PrintProfile } from "#shared/model/print-profile.ts";

/** The same for two profiles that print the same, however they were put together. */
export const profileKey = (profile: PrintProfile): string => JSON.stringify(PrintProfile.parse(profile));
