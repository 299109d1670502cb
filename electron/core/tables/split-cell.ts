/** The words of a cell that holds several, divided by 、 or semicolons; each once. */
export const splitCell = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[、；;]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  ),
];
