/** Longer names are cut: with folder and extension they must stay below what Windows takes. */
const longest = 80;

/**
 * A text as the name of a file, with its extension: what Windows, macOS or Linux forbid in names becomes its full-width
 * form or nothing, so that a title stays readable.
 */
export const fileNameOf = (text: string, extension: string): string => {
  const name = [...text]
    .map((character) => fullWidth[character] ?? character)
    .filter((character) => !/\p{C}/u.test(character))
    .slice(0, longest)
    .join("")
    // Windows drops dots and spaces at the end; a name that begins with a dot is hidden elsewhere.
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${name === "" ? "未命名" : name}.${extension}`;
};

const fullWidth: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};
