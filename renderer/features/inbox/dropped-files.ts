/** A file of an office's daily mail is far smaller; more would only fill the memory. */
const maxBytes = 64 * 1024 * 1024;

export interface DroppedFiles {
  readonly files: { name: string; bytes: Uint8Array }[];
  readonly tooLarge: string[];
  readonly unreadable: string[];
}

/** All files of a drop, those in dropped folders too, hidden ones and Office's lock files left out. */
export const listDropped = async (transfer: DataTransfer): Promise<File[]> => {
  // Entries must be taken before the first await: the browser empties the transfer after the event.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map(filesOf));
  return found.flat();
};

/** Reads them; what is too large or cannot be read is named instead of stopping the others. */
export const readFiles = async (files: readonly File[]): Promise<DroppedFiles> => {
  const result: DroppedFiles = { files: [], tooLarge: [], unreadable: [] };
  for (const file of files) {
    if (file.size > maxBytes) {
      result.tooLarge.push(file.name);
      continue;
    }
    try {
      result.files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      result.unreadable.push(file.name);
    }
  }
  return result;
};

const filesOf = async (entry: FileSystemEntry): Promise<File[]> => {
  if (entry.name.startsWith(".") || entry.name.startsWith("~$")) return [];
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const children = await readAll(entry.createReader());
  return (await Promise.all(children.map(filesOf))).flat();
};

/** A reader hands out a folder in portions, and an empty one at the end. */
const readAll = async (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
