import type { PictureBytes } from "../printed-issue.ts";

/** For issues without pictures: nobody may ask for one. */
export const noPictures: PictureBytes = (sha256) => {
  throw new Error(`no picture was to be asked for, but ${sha256} was`);
};
