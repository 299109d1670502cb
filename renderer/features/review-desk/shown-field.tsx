import { strings } from "#renderer/strings/strings.ts";

import type { Piece } from "./field-pieces.ts";

import "#renderer/ui/finding-mark.css";

export interface ShownFieldProps {
  readonly fieldId: string;
  readonly pieces: readonly Piece[];
  /** Of the item's marks, by their ids: 1 is the first card. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly currentMarkId: string | null;
  onChooseMark(markId: string): void;
}

const text = strings.reviewDesk;

/** The words of a field with what is suggested and said of them: struck out, underlined, numbered; never by colour alone. */
export const ShownField = ({ fieldId, pieces, numbers, currentMarkId, onChooseMark }: ShownFieldProps) =>
  pieces.map((piece, index) => {
    const { kind, markId, comments, closing, finding, isLeadIn } = piece;
    const Tag = kind === "deleted" ? "del" : kind === "inserted" ? "ins" : "span";
    const isCurrent = currentMarkId !== null && (markId === currentMarkId || comments.includes(currentMarkId));
    const look = [
      comments.length > 0 ? "desk-commented" : "",
      finding ? `finding-mark is-${finding.severity}` : "",
      isLeadIn ? "desk-lead-in" : "",
      isCurrent ? "is-current" : "",
    ]
      .filter(Boolean)
      .join(" ");
    const owner = markId ?? comments[0] ?? null;
    return [
      piece.text !== "" && (
        <Tag
          key={`piece ${index}`}
          className={look === "" ? undefined : look}
          title={finding ? `${strings.severities[finding.severity]}：${finding.message}` : undefined}
          data-field={fieldId}
          data-kind={kind}
          data-base={piece.base}
          data-shown={piece.shown}
          data-mark={owner ?? undefined}
          onClick={owner === null ? undefined : () => onChooseMark(owner)}
        >
          {piece.text}
        </Tag>
      ),
      ...closing.map((id) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className={`desk-number${id === currentMarkId ? " is-current" : ""}`}
          data-mark={id}
          aria-label={text.markNumber(numbers.get(id) ?? 0)}
          onClick={() => onChooseMark(id)}
        >
          {numbers.get(id)}
        </button>
      )),
    ];
  });
