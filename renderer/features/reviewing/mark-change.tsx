import { strings } from "#renderer/strings/strings.ts";
import type { PlacedMark } from "#shared/api/reviewing.ts";

import { readable } from "./lay-over-text.ts";

/** What a mark wants, before and after, as it would stand in the text; of other marks than of the text, in words. */
export const MarkChange = ({ mark }: { readonly mark: Pick<PlacedMark, "content" | "quote" | "wish"> }) => {
  const { content, quote, wish } = mark;
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
      {edit.text === "" ? <b className="small">{strings.finding.deleted}</b> : <ins>{readable(edit.text)}</ins>}
    </span>
  );
};
