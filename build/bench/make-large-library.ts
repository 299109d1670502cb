/** Makes a library for measurements in a process of its own: `make-large-library.ts FOLDER COUNT`. */
import { makeLargeLibrary } from "./large-library.ts";

const [folder = "", count = ""] = process.argv.slice(2);
makeLargeLibrary(folder, Number(count));
