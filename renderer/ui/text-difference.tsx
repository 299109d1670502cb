/** A stretch of two texts laid over each other. */
export interface DifferencePart {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/** Deletions struck, insertions underlined: never by colour alone. */
export const TextDifference = ({ parts }: { parts: readonly DifferencePart[] }) => (
  <pre className="text-difference">
    {parts.map(({ kind, text }, index) => {
      const Mark = kind === "deleted" ? "del" : kind === "inserted" ? "ins" : "span";
      return <Mark key={index}>{text}</Mark>;
    })}
  </pre>
);
