import { strings } from "#renderer/strings/strings.ts";
import { readableText } from "#shared/domain/reviewing/readable-text.ts";
import type { MarkContent } from "#shared/model/review.ts";

import "./mark-change.css";

export interface MarkChangeProps {
  readonly mark: {
    readonly content: MarkContent;
    /** The words of the base it is about, and what it wants, both as they are read. */
    readonly quote: string;
    readonly wish: string;
  };
}

/** What a mark wants, before and after, as it would stand in the text; of other marks than of the text, in words. */
export const MarkChange = ({ mark: { content, quote, wish } }: MarkChangeProps) => {
  if (content.kind === "comment")
    return <span className="mark-change">{quote === "" ? strings.reviewMark.whole : `“${quote}”`}</span>;
  const [edit, ...others] = content.kind === "edit" ? content.edits : [];
  if (!edit || others.length > 0) {
    return (
      <span className="mark-change">
        {quote !== "" && <q>{quote}</q>} {wish}
      </span>
    );
  }
  return (
    <span className="mark-change">
      {quote !== "" && <del>{quote}</del>}
      {edit.text === "" ? <b className="small">{strings.finding.deleted}</b> : <ins>{readableText(edit.text)}</ins>}
    </span>
  );
};
