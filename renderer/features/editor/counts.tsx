import { Tooltip } from "antd";
import { useDeferredValue } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { countText } from "#shared/domain/counting/count-text.ts";
import { blockText } from "#shared/model/item.ts";

import { tidyBody } from "./document/body-document.ts";
import type { Draft } from "./draft.ts";

export interface CountsProps {
  readonly draft: Draft;
  /** What is selected in the text, "" for nothing. */
  readonly selected: string;
  readonly revision: number;
}

const text = strings.editor;

/** How long the text is, and what is selected of it. */
export const Counts = ({ draft, selected, revision }: CountsProps) => {
  // Typing comes first: the count follows.
  const body = tidyBody(useDeferredValue(draft.body));
  const { words, characters, withoutPunctuation } = countText(body.map(blockText));
  return (
    <Tooltip title={text.countsExplained(characters, withoutPunctuation)}>
      <span>
        <span data-testid="editor-counts">{text.counts(words, body.length, revision)}</span>
        {selected !== "" && ` · ${text.countsSelected(countText([selected]).words)}`}
      </span>
    </Tooltip>
  );
};
