import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useEffect, useRef, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import type { ReviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { ReviewMark, TextEdit } from "#shared/model/review.ts";

import { neighbours } from "./item-fields.ts";

import "#renderer/ui/finding-mark.css";

export interface MarkCardProps {
  readonly mark: ReviewMark;
  /** 1-based among the item's. */
  readonly number: number;
  readonly isCurrent: boolean;
  readonly texts: ReviewTexts;
  readonly choices: WishChoices;
  onChoose(): void;
  onChange(change: Partial<Pick<ReviewMark, "content" | "note">>): void;
  onRemove(): void;
}

/** Where an item can be wished to. */
export interface WishChoices {
  readonly sections: readonly { readonly value: string; readonly label: string }[];
  /** Items of its section; `atHead` is its head. */
  readonly after: readonly { readonly value: string; readonly label: string }[];
}

/** Instead of an item to stand after. */
export const atHead = "";

const text = strings.reviewDesk;
const shownWords = 40;

/** One thing that the reviewer wants, in fields that can be written in. */
export const MarkCard = ({ mark, number, isCurrent, onChoose, onRemove, ...rest }: MarkCardProps) => {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const kind = kindOf(mark);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- whoever writes in a card looks at its mark
    <li
      ref={card}
      className={`desk-card${isCurrent ? " is-current" : ""}`}
      aria-current={isCurrent || undefined}
      data-testid="mark-card"
      onFocus={onChoose}
    >
      <div className="desk-card-head">
        <h3>{text.card(number, text.kinds[kind])}</h3>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={text.remove(number)}
          title={text.removeHint}
          onClick={onRemove}
        />
      </div>
      <CardBody mark={mark} {...rest} />
    </li>
  );
};

type CardBodyProps = Omit<MarkCardProps, "number" | "isCurrent" | "onChoose" | "onRemove">;

const CardBody = ({ mark, texts, choices, onChange }: CardBodyProps) => {
  const { content, note } = mark;
  const reason = (
    <Words
      label={text.reason}
      value={note ?? ""}
      onChange={(words) => onChange({ note: words.trim() === "" ? null : words.trim() })}
    />
  );
  switch (content.kind) {
    case "edit": {
      const [only, ...others] = content.edits;
      return (
        <>
          {content.edits.map((edit) => (
            <Change key={`${edit.part} ${edit.start}`} edit={edit} text={texts[edit.part]} />
          ))}
          {only && others.length === 0 && only.text !== "" && (
            <Words
              label={text.newText}
              value={only.text}
              needed
              allows={(words) => words !== texts[only.part].slice(only.start, only.end)}
              onChange={(words) => onChange({ content: { kind: "edit", edits: [{ ...only, text: words }] } })}
            />
          )}
          {reason}
        </>
      );
    }
    case "comment": {
      const { place } = content;
      const quote = place === null ? "" : texts[place.part].slice(place.start, place.end);
      return (
        <>
          {quote !== "" && <p className="quiet small">{text.quote(shorten(quote))}</p>}
          <Words
            label={text.comment}
            value={note ?? ""}
            needed
            onChange={(words) => onChange({ note: words.trim() })}
          />
        </>
      );
    }
    case "section":
      return (
        <>
          <Select
            aria-label={text.toSection}
            value={content.sectionId}
            options={[...choices.sections]}
            onChange={(sectionId) => onChange({ content: { kind: "section", sectionId } })}
          />
          {reason}
        </>
      );
    case "order":
      return (
        <>
          <Select
            aria-label={text.afterItem}
            value={content.after ?? atHead}
            options={[...choices.after]}
            onChange={(after) => onChange({ content: { kind: "order", after: after === atHead ? null : after } })}
          />
          {reason}
        </>
      );
    case "reject":
      return (
        <Words
          label={text.rejectReason}
          value={note ?? ""}
          needed
          onChange={(words) => onChange({ note: words.trim() })}
        />
      );
    case "cut":
      return (
        <>
          <p className="quiet small">{text.cutBefore(shorten(texts.body.slice(content.at).split("\n")[0] ?? ""))}</p>
          <Words
            label={text.cutTitle}
            value={content.title ?? ""}
            isLine
            onChange={(words) =>
              onChange({
                content: { ...content, title: words.trim() === "" ? null : words.trim().slice(0, longestLine) },
              })
            }
          />
          {reason}
        </>
      );
  }
};

/** What goes and what comes, with what stands round it. */
const Change = ({ edit, text: whole }: { readonly edit: TextEdit; readonly text: string }) => {
  const { before, after } = neighbours(whole, edit.start, edit.end);
  return (
    <p className="finding-change desk-change">
      <span className="quiet">{before}</span>
      {edit.start < edit.end && <del>{shorten(whole.slice(edit.start, edit.end))}</del>}
      {edit.text !== "" && <ins>{edit.text}</ins>}
      <span className="quiet">{after}</span>
    </p>
  );
};

interface WordsProps {
  readonly label: string;
  readonly value: string;
  /** Emptied, it goes back to what it was. */
  readonly needed?: boolean;
  readonly isLine?: boolean;
  readonly allows?: (words: string) => boolean;
  onChange(words: string): void;
}

/** Of the model. */
const longestLine = 500;

/** A field whose words are taken over as they are typed; never half of what an input method composes. */
const Words = ({ label, value, needed = false, isLine = false, allows = () => true, onChange }: WordsProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (words: string, isComposing: boolean): void => {
    setTyped(words);
    const isEmpty = words.trim() === "";
    if (!isComposing && !(needed && isEmpty) && allows(words)) onChange(words);
  };
  return (
    <Input.TextArea
      aria-label={label}
      placeholder={label}
      title={label}
      autoSize={{ minRows: 1, maxRows: 10 }}
      maxLength={4000}
      value={typed ?? value}
      onChange={({ target, nativeEvent }) =>
        take(
          isLine ? target.value.replaceAll(/\s*\n\s*/g, " ") : target.value,
          nativeEvent instanceof InputEvent && nativeEvent.isComposing,
        )
      }
      onCompositionEnd={({ currentTarget }) => take(currentTarget.value, false)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
};

const kindOf = ({ content }: ReviewMark): keyof typeof text.kinds => {
  if (content.kind !== "edit") return content.kind;
  const [only, ...others] = content.edits;
  if (!only || others.length > 0) return "move";
  return only.text === "" ? "delete" : only.start === only.end ? "insert" : "replace";
};

const shorten = (words: string): string => (words.length > shownWords ? `${words.slice(0, shownWords)}…` : words);
