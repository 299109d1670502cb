/** The type sizes by which Chinese offices ask for type (字号), in points. */
export const chineseSizes = [
  { name: "初号", points: 42 },
  { name: "小初", points: 36 },
  { name: "一号", points: 26 },
  { name: "小一", points: 24 },
  { name: "二号", points: 22 },
  { name: "小二", points: 18 },
  { name: "三号", points: 16 },
  { name: "小三", points: 15 },
  { name: "四号", points: 14 },
  { name: "小四", points: 12 },
  { name: "五号", points: 10.5 },
  { name: "小五", points: 9 },
] as const;

/** A size as people call it, with its points: 三号（16 磅）; points alone where it has no name: 48 磅. */
export const sizeName = (points: number): string => {
  const named = chineseSizes.find((size) => size.points === points);
  return named === undefined ? `${points} 磅` : `${named.name}（${points} 磅）`;
};
