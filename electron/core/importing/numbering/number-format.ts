const counting = "零一二三四五六七八九";
const legal = "零壹贰叁肆伍陆柒捌玖";

/**
 * Writes a list number in a format of WordprocessingML (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
 * Null for `bullet`; an empty string for `none`; formats unknown here are written in digits.
 */
export const formatNumber = (value: number, format: string): string | null => {
  switch (format) {
    case "bullet":
      return null;
    case "none":
      return "";
    case "decimalZero":
      return value < 10 ? `0${value}` : String(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "koreanCounting":
      return inUnits(value, counting, "十百千");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return inUnits(value, legal, "拾佰仟");
    case "ideographDigital":
    case "taiwaneseDigital":
    case "japaneseDigitalTenThousand":
    case "koreanDigital":
      return String(value).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)] ?? digit);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[(value - 1) % 10] ?? String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥"[(value - 1) % 12] ?? String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return enclosed(value, [0x2460, 20], [0x3251, 15], [0x32b1, 15]);
    case "decimalEnclosedParen":
      return enclosed(value, [0x2474, 20]);
    case "decimalEnclosedFullstop":
      return enclosed(value, [0x2488, 20]);
    case "ideographEnclosedCircle":
      return enclosed(value, [0x3280, 10]);
    case "lowerLetter":
    case "upperLetter":
      return letter(value, format === "upperLetter" ? "A" : "a");
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    default:
      return String(value);
  }
};

/** 十一, 二十, 一百零三: no 一 before a leading 十. */
const inUnits = (value: number, digits: string, units: string): string => {
  if (value <= 0 || value > 9999) return String(value);
  let text = "";
  let zero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      zero = text !== "";
      continue;
    }
    text += (zero ? (digits[0] ?? "") : "") + (digits[digit] ?? "") + (units[power - 1] ?? "");
    zero = false;
  }
  return digits === counting ? text.replace(/^一十/, "十") : text;
};

/** Characters for 1, 2, 3 … in runs of Unicode; digits in circles end at 50, others earlier. */
const enclosed = (value: number, ...runs: readonly (readonly [first: number, count: number])[]): string => {
  let rest = value;
  for (const [first, count] of runs) {
    if (rest >= 1 && rest <= count) return String.fromCodePoint(first + rest - 1);
    rest -= count;
  }
  return `(${value})`;
};

/** a … z, aa, bb …: Word doubles the letter. */
const letter = (value: number, first: string): string =>
  value < 1
    ? String(value)
    : String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  const parts: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  return parts
    .map(([size, sign]) => {
      const times = Math.floor(rest / size);
      rest -= times * size;
      return sign.repeat(times);
    })
    .join("");
};
