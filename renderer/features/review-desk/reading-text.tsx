import { useEffect, useRef, type ReactNode, type Ref } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { usePicture } from "#renderer/ui/pictures.tsx";
import { sourceLine } from "#shared/domain/composing/source-line.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { Picture, Table } from "#shared/model/figure.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { ReviewMark } from "#shared/model/review.ts";

import { fieldPieces } from "./field-pieces.ts";
import { blockLines, itemFields, type Field } from "./item-fields.ts";
import type { PlacedFinding } from "./place-findings.ts";
import { shownText } from "./replace-shown.ts";
import { ShownField } from "./shown-field.tsx";
import { wholeField } from "./stretch-at.ts";
import { TypedField } from "./typed-field.tsx";

import "#renderer/ui/body-figure.css";

export interface ReadingTextProps {
  readonly article: Ref<HTMLElement>;
  readonly item: ManuscriptItem;
  /** Of this item, as they are numbered. */
  readonly marks: readonly ReviewMark[];
  readonly findings: readonly PlacedFinding[];
  readonly markId: string | null;
  /** The field that keys act on. */
  readonly fieldId: string | null;
  /** The field that is being typed over; null for none. */
  readonly typedId: string | null;
  onChooseMark(markId: string): void;
  onField(fieldId: string): void;
  onStartTyping(field: Field): void;
  onType(field: Field, words: string): void;
  onEndTyping(): void;
}

const text = strings.reviewDesk;

/** An item as it reads, every suggestion shown where it stands. */
export const ReadingText = (props: ReadingTextProps) => {
  const { article, item, marks } = props;
  const fields = itemFields(item);
  const source = sourceLine(item);
  const cuts = new Map(
    marks.flatMap(({ content }) => (content.kind === "cut" ? [[content.at, content.title] as const] : [])),
  );
  const lines = blockLines(item);
  const first = fields.find(({ kind }) => kind === "title");
  const shownFields = { ...props, fields };
  return (
    <article ref={article} className="desk-article">
      {first && (
        <h2>
          <FieldBox field={first} {...shownFields} />
        </h2>
      )}
      {item.body.map((block, index) => {
        const own = fields.filter((field) => field.block === index);
        const cut = cuts.get(lines[index]?.start ?? -1);
        return (
          <div key={index}>
            {cut !== undefined && <p className="desk-cut small">✂ {text.splitHere(cut)}</p>}
            {block.kind === "paragraph" &&
              own.map((field) => (
                <div key={field.id} className="desk-paragraph">
                  {item.isBrief && index === 0 && "△"}
                  <FieldBox field={field} {...shownFields} />
                </div>
              ))}
            {block.kind === "picture" && (
              <DeskPicture picture={block}>
                {own.map((field) => (
                  <FieldBox key={field.id} field={field} {...shownFields} />
                ))}
              </DeskPicture>
            )}
            {block.kind === "table" && (
              <DeskTable table={block}>
                {own.map((field) => (
                  <FieldBox key={field.id} field={field} {...shownFields} />
                ))}
              </DeskTable>
            )}
          </div>
        );
      })}
      {source !== null && <p className="desk-source">{source}</p>}
    </article>
  );
};

type FieldBoxProps = Omit<ReadingTextProps, "article"> & { readonly field: Field; readonly fields: readonly Field[] };

const FieldBox = ({ field, fields, item, marks, findings, fieldId, typedId, markId, ...on }: FieldBoxProps) => {
  const box = useRef<HTMLSpanElement>(null);
  const isTyped = typedId === field.id;
  const wasTyped = useRef(false);
  useEffect(() => {
    // Keys go on from the paragraph that was typed.
    if (wasTyped.current && !isTyped && document.activeElement === document.body) box.current?.focus();
    wasTyped.current = isTyped;
  }, [isTyped]);
  const texts = reviewTexts(item);
  if (isTyped) {
    const { shown } = wholeField(field, marks);
    return (
      <TypedField
        field={field}
        words={shownText(texts[field.part], marks, field.part).slice(shown.start, shown.end)}
        onType={(words) => on.onType(field, words)}
        onEnd={on.onEndTyping}
      />
    );
  }
  const current = fieldId ?? fields[0]?.id;
  return (
    <span
      ref={box}
      className={`desk-field is-${field.kind}`}
      data-box={field.id}
      // One stop for all: the arrows go from one to the next.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys act on the paragraph in focus
      tabIndex={field.id === current ? 0 : -1}
      onFocus={() => on.onField(field.id)}
      onDoubleClick={() => on.onStartTyping(field)}
    >
      <ShownField
        fieldId={field.id}
        pieces={fieldPieces(texts[field.part], field, fields, marks, findings)}
        numbers={new Map(marks.map(({ id }, index) => [id, index + 1]))}
        currentMarkId={markId}
        onChooseMark={on.onChooseMark}
      />
    </span>
  );
};

const DeskPicture = ({ picture, children }: { readonly picture: Picture; readonly children: ReactNode }) => {
  const address = usePicture(picture.sha256);
  const { width, height, caption } = picture;
  return (
    <figure className="body-figure">
      {address === null ? (
        <p className="body-figure-gone small">{strings.figures.gone}</p>
      ) : (
        <img src={address} width={width} height={height} alt={caption ?? strings.figures.picture} />
      )}
      <figcaption className="small">{children}</figcaption>
    </figure>
  );
};

const DeskTable = ({ table, children }: { readonly table: Table; readonly children: readonly ReactNode[] }) => {
  const width = table.rows[0]?.length ?? 1;
  return (
    <table className="body-table" aria-label={strings.figures.table}>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((_cell, column) => (
              <td key={column}>{children[row * width + column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Puts the focus on the next or the last field. */
export const moveBetweenFields = (article: HTMLElement | null, by: 1 | -1): void => {
  const boxes = [...(article?.querySelectorAll<HTMLElement>("[data-box]") ?? [])];
  const at = boxes.findIndex((box) => box === document.activeElement);
  const here = at >= 0 ? at + by : boxes.findIndex((box) => box.tabIndex === 0);
  const next = boxes[Math.min(boxes.length - 1, Math.max(0, here))];
  next?.focus();
};
