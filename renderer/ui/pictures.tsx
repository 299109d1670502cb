import { createContext, useContext, useEffect, useState } from "react";

/** Gives the address under which the window can show a picture, by its hash; kept, so that it is fetched once. */
export type PictureAddress = (sha256: string) => Promise<string>;

/** Set by the app: `ui` does not know where pictures come from. */
export const PictureContext = createContext<PictureAddress>(() => Promise.reject(new Error("no pictures here")));

/** The address of a picture: undefined until it is there, null where it cannot be had. */
export const usePicture = (sha256: string): string | null | undefined => {
  const addressOf = useContext(PictureContext);
  const [shown, setShown] = useState<{ sha256: string; address: string | null }>();
  useEffect(() => {
    let isCurrent = true;
    const show = (address: string | null): void => {
      if (isCurrent) setShown({ sha256, address });
    };
    addressOf(sha256).then(show, () => show(null));
    return () => {
      isCurrent = false;
    };
  }, [addressOf, sha256]);
  return shown?.sha256 === sha256 ? shown.address : undefined;
};
