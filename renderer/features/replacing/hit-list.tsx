import { Button, Checkbox } from "antd";
import { memo } from "react";

import { strings } from "#renderer/strings/strings.ts";
import type { FoundItem } from "#shared/api/replacing.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";

import { hitKey } from "./replacing-store.ts";

export interface HitListProps {
  readonly items: readonly FoundItem[];
  /** Keys of the hits that stay as they are. */
  readonly leftOut: ReadonlySet<string>;
  readonly replacement: string;
  onInclude(keys: readonly string[], isIncluded: boolean): void;
  onOpen(place: ItemPlace): void;
}

const text = strings.replacing;

/** Every hit by item, as it is and as it would be; the ones to be replaced are ticked. */
export const HitList = ({ items, leftOut, replacement, onInclude, onOpen }: HitListProps) => (
  <ol className="replacing-list">
    {items.map(({ itemId, name, hits }) => {
      const keys = hits.map((_hit, at) => hitKey(itemId, at));
      const chosen = keys.filter((key) => !leftOut.has(key)).length;
      return (
        <li key={itemId}>
          <Checkbox
            className="replacing-item"
            aria-label={text.includeItem(name)}
            checked={chosen === keys.length}
            indeterminate={chosen > 0 && chosen < keys.length}
            onChange={(event) => onInclude(keys, event.target.checked)}
          >
            {name}
          </Checkbox>
          <ul>
            {hits.map((hit, at) => (
              <HitRow
                key={keys[at]}
                itemId={itemId}
                hit={hit}
                hitKeyName={keys[at] ?? ""}
                isIncluded={!leftOut.has(keys[at] ?? "")}
                replacement={replacement}
                onInclude={onInclude}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </li>
      );
    })}
  </ol>
);

interface HitRowProps extends Pick<HitListProps, "replacement" | "onInclude" | "onOpen"> {
  readonly itemId: string;
  readonly hit: FoundItem["hits"][number];
  readonly hitKeyName: string;
  readonly isIncluded: boolean;
}

const HitRow = memo(({ itemId, hit, hitKeyName, isIncluded, replacement, onInclude, onOpen }: HitRowProps) => {
  const { field, block, offset, before, match, after } = hit;
  return (
    <li className="replacing-hit">
      <Checkbox
        aria-label={text.include(match)}
        checked={isIncluded}
        onChange={(event) => onInclude([hitKeyName], event.target.checked)}
      />
      <Button
        type="text"
        className="replacing-text"
        title={text.show}
        onClick={() => onOpen({ itemId, field, paragraph: block, offset })}
      >
        {/* One child: a button lays several out side by side. */}
        <span>
          {field !== "body" && <span className="quiet small">{text.fields[field]} </span>}
          {before}
          {isIncluded && replacement !== "" ? (
            <>
              <del>{match}</del>
              <ins>{replacement}</ins>
            </>
          ) : (
            <mark>{match}</mark>
          )}
          {after}
        </span>
      </Button>
    </li>
  );
});
