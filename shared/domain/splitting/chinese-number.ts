const digits = "零一二三四五六七八九";

/** Reads 97, ９７, 九十七, 二〇二一, 一百零三 (up to 9999 with units); null for anything else. */
export const readNumber = (text: string): number | null => {
  const plain = text
    .normalize("NFKC")
    .replace(/[〇○Ｏ]/g, "零")
    .replace(/两/g, "二");
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain === "" || !/^[零一二三四五六七八九十百千]+$/.test(plain)) return null;
  if (!/[十百千]/.test(plain)) return Number([...plain].map((character) => digits.indexOf(character)).join(""));
  let total = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = digits.indexOf(character);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
};
