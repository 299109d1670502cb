import type { PictureAddress } from "#renderer/ui/pictures.tsx";
import type { Client } from "#shared/api/contract.ts";

/** Pictures of items as object addresses of this window, each fetched once; one that failed is tried again. */
export const createPictureAddresses = (client: Client): PictureAddress => {
  const known = new Map<string, Promise<string>>();
  const fetchOnce = async (sha256: string): Promise<string> => {
    const { mediaType, base64 } = await client.items.picture({ sha256 });
    const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
    return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  };
  return (sha256) => {
    const address = known.get(sha256) ?? fetchOnce(sha256);
    known.set(sha256, address);
    address.catch(() => known.delete(sha256));
    return address;
  };
};
