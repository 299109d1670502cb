/** The pages that lie side by side, as 0-based indexes; null is an empty half. */
export type PageRow = readonly (number | null)[];

/** Pages under each other, or as the open bulletin shows them: the first alone on the right, then left and right. */
export const pageRows = (count: number, isSpread: boolean): PageRow[] => {
  const pages = Array.from({ length: count }, (_, page) => page);
  if (!isSpread) return pages.map((page) => [page]);
  const [first, ...others] = pages;
  if (first === undefined) return [];
  const pairs = others.filter((_, index) => index % 2 === 0);
  return [[null, first], ...pairs.map((left): PageRow => [left, left + 1 < count ? left + 1 : null])];
};

/** Index of the row that holds a page. */
export const rowOfPage = (page: number, isSpread: boolean): number => (isSpread ? Math.ceil(page / 2) : page);
