import type { TextLine } from "./text-line.ts";

/** What one step made of the lines, and in how many places it changed them. */
export interface StepResult {
  readonly lines: readonly TextLine[];
  readonly places: number;
}

/** One named step of cleaning: pure, never changes wording. */
export interface CleaningStep {
  /** Stable English key. */
  readonly key: string;
  /** In Chinese, as shown in the import report. */
  readonly name: string;
  readonly apply: (lines: readonly TextLine[]) => StepResult;
}

/** Makes a step that rewrites each line's text by itself; a line counts as one place. */
export const textStep = (key: string, name: string, rewrite: (text: string) => string): CleaningStep => ({
  key,
  name,
  apply: (lines) => {
    let places = 0;
    const rewritten = lines.map((line) => {
      const text = rewrite(line.text);
      if (text === line.text) return line;
      places++;
      return { ...line, text };
    });
    return { lines: rewritten, places };
  },
});
