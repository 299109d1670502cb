import type { PreflightNote } from "#shared/api/exporting.ts";
import { findAddress } from "#shared/domain/typesetting/layout-warnings.ts";
import { pictureSize } from "#shared/domain/typesetting/set-figure.ts";
import type { Picture } from "#shared/model/figure.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import { blockText, type Item } from "#shared/model/item.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { ComposedIssue } from "../typesetting/composed-issue.ts";

/** Lines that a title may take in the contents before it is too long. */
const mostLines = 2;

/** What the items of an issue lack or have too much of, each with its place; in the order in which they are printed. */
export const itemNotes = (composed: ComposedIssue): PreflightNote[] => {
  const items = inPrintedOrder(composed);
  return [...duplicateTitles(items), ...items.flatMap((item) => notesOf(item, composed))];
};

const inPrintedOrder = ({ items, composition }: ComposedIssue): Item[] => {
  const order = new Map<string | null, number>();
  for (const [index, { itemId }] of composition.body.entries()) if (!order.has(itemId)) order.set(itemId, index);
  const last = composition.body.length;
  return items.toSorted((one, other) => (order.get(one.id) ?? last) - (order.get(other.id) ?? last));
};

/** The second of two items of one title is the one that is too many. */
const duplicateTitles = (items: readonly Item[]): PreflightNote[] => {
  const titles = Map.groupBy(
    items.filter(({ title }) => title !== null),
    ({ title }) => title,
  );
  return [...titles].flatMap(([title, [, second, ...others]]): PreflightNote[] =>
    second === undefined
      ? []
      : [
          {
            severity: "warning",
            code: "DUPLICATE_TITLE",
            message: `标题“${title}”出现了 ${others.length + 2} 次。`,
            place: titleOf(second),
          },
        ],
  );
};

const notesOf = (item: Item, composed: ComposedIssue): PreflightNote[] => {
  const { from, to } = composed.issue.reportingPeriod;
  const name = item.title ?? `${item.opening.slice(0, 20)}…`;
  const notes: PreflightNote[] = [];
  const note = (severity: PreflightNote["severity"], code: string, message: string, place: ItemPlace): void =>
    void notes.push({ severity, code, message, place });

  if (item.title === null && !item.isBrief) {
    note("warning", "NO_TITLE", `“${name}”没有标题，目录里不会出现。`, titleOf(item));
  }
  const lines = linesInContents(item, composed);
  if (lines > mostLines) {
    note("warning", "TITLE_TOO_LONG", `“${name}”在目录里占 ${lines} 行，超过两行。`, titleOf(item));
  }
  if (item.characters === 0) note("warning", "NO_BODY", `“${name}”没有正文。`, placeIn(item, "body"));
  const outside = item.eventDates.find((date) => date < from || date > to);
  if (outside !== undefined) {
    const message = `“${name}”的日期 ${outside} 不在报道期 ${from} 至 ${to} 内。`;
    note("warning", "OUTSIDE_PERIOD", message, placeIn(item, "eventDates"));
  }
  for (const [paragraph, block] of item.body.entries()) {
    const resolution = block.kind === "picture" ? dotsPerInch(block, composed.profile) : null;
    if (resolution !== null && resolution < fewestDots) {
      const message = `“${name}”的图片印出来只有 ${Math.round(resolution)} dpi，不到 ${fewestDots} dpi，会模糊。请向报送单位要原图。`;
      note("warning", "PICTURE_COARSE", message, { ...placeIn(item, "body"), paragraph });
    }
    const address = findAddress(blockText(block));
    if (address === null) continue;
    const message = `“${name}”的正文里有网址或邮箱，各文字处理软件断行不同，请核对其后的页码：${address.text}。`;
    note("warning", "ADDRESS_IN_TEXT", message, { ...placeIn(item, "body"), paragraph, offset: address.start });
  }
  if (item.sourceUnit === null) {
    note("advice", "NO_UNIT", `“${name}”没有报送单位。`, placeIn(item, "sourceUnit"));
  }
  if (item.eventDates.length === 0) note("advice", "NO_DATE", `“${name}”没有日期。`, placeIn(item, "eventDates"));
  return notes;
};

/** What a print shop wants of a photo, at the size at which it is printed. */
const fewestDots = 200;

const dotsPerInch = (picture: Picture, profile: PrintProfile): number =>
  picture.width / (pictureSize(picture, profile).width / twipsPerInch);

const twipsPerInch = 1440;

/** As the engine broke it: the line of a page number that found no room beside the title counts. */
const linesInContents = (item: Item, { layout }: ComposedIssue): number =>
  layout.pages
    .filter(({ part }) => part === "toc")
    .flatMap(({ lines }) => lines)
    .filter(({ style, itemId }) => style === "tocItem" && itemId === item.id).length;

const titleOf = (item: Item): ItemPlace => placeIn(item, "title");

const placeIn = (item: Item, field: ItemPlace["field"]): ItemPlace => ({
  itemId: item.id,
  field,
  paragraph: null,
  offset: null,
});
