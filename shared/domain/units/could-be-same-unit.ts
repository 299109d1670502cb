/** What stands before the name of an office of a district or county, and is left out as often as not. */
const region = /^(?:中共)?[\p{Script=Han}]{0,4}?(?:区|县|市|旗)(?=[\p{Script=Han}]{2})/u;

/** Endings of one office that change places freely. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:街道办事处|街道办|街办)$/u, "街道"],
  [/(?:镇人民政府|镇政府)$/u, "镇"],
  [/(?:乡人民政府|乡政府)$/u, "乡"],
  [/委员会$/u, "委"],
  [/办公室$/u, "办"],
  [/(?:总工会)$/u, "工会"],
];

/**
 * True where one name may be short for the other: 区文广旅体局 and 区文化广电旅游体育局, 松溪街道办 and 松溪街道. A region before
 * both must be the same one. Never true of a name and itself. A guess, for an editor to say yes to.
 */
export const couldBeSameUnit = (one: string, other: string): boolean => {
  if (one === other) return false;
  const [left, right] = [partsOf(one), partsOf(other)];
  if (left.region !== "" && right.region !== "" && left.region !== right.region) return false;
  const [short, long] = left.core.length <= right.core.length ? [left.core, right.core] : [right.core, left.core];
  if (short === long) return true;
  // Two letters and the ending are the least that tells an office: 民政局, and not 局.
  if (short.length < 3 || short.at(-1) !== long.at(-1) || short[0] !== long[0]) return false;
  return isSubsequence(short, long) && long.length <= short.length * 4;
};

const partsOf = (name: string): { region: string; core: string } => {
  const found = region.exec(name)?.[0] ?? "";
  const rest = name.slice(found.length) || name;
  const ending = endings.find(([pattern]) => pattern.test(rest));
  return {
    // 区民政局 does not say of which district.
    region: /^.$/u.test(found) ? "" : found.replace(/^中共/, ""),
    core: ending ? rest.replace(ending[0], ending[1]) : rest,
  };
};

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) {
    if (letter === short[at]) at += 1;
  }
  return at === short.length;
};
