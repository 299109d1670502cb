import { couldBeSameUnit } from "../../units/could-be-same-unit.ts";
import { allMatches } from "../all-matches.ts";
import type { ItemRule, Office, PlacedMatch, ReadItem } from "../rule.ts";
import { textsOf } from "../texts-of.ts";

/** How the bulletin names its own region and the units of its list. */
export const houseNames: readonly ItemRule[] = [
  {
    id: "our-region",
    title: "我区、我市",
    faultClass: "style",
    severity: "warning",
    reason: "刊物用第三人称，写区划的名称，不写“我区”“我市”“我县”。",
    scope: "item",
    *find(item, { region }) {
      for (const { where, paragraph, text } of textsOf(item)) {
        for (const match of allMatches(text, /(?<!自|由|敌|忘|小)我(区(?![别分])|市|县|旗|镇|乡|街道)/gu)) {
          // What somebody says is said in the first person.
          if (isSpoken(text, match.index)) continue;
          const [found, unit = ""] = match;
          const isOwn = region !== null && region.endsWith(unit);
          yield {
            where,
            paragraph,
            start: match.index,
            end: match.index + found.length,
            suggestion: isOwn ? region : null,
            ...(isOwn && { message: `刊物用第三人称，写“${region}”，不写“${found}”。` }),
          };
        }
      }
    },
  },
  {
    id: "unit-name",
    title: "单位名称",
    faultClass: "name",
    severity: "advice",
    reason: "与单位名册里的名称和别名都不同。",
    scope: "item",
    *find(item, office) {
      yield* unregisteredNames(item, office);
    },
  },
];

/** Within quotation marks behind a colon or a comma: somebody's words, not a name. */
const isSpoken = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  const opened = before.lastIndexOf("“");
  return opened > before.lastIndexOf("”") && /[：，。]$/u.test(before.slice(0, opened));
};

/** Names that end as a registered one does, begin as it does and leave something else out than its aliases do. */
function* unregisteredNames(item: ReadItem, { units, region }: Office): Generator<PlacedMatch> {
  if (units.length === 0) return;
  const known = new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const { where, paragraph, text } of textsOf(item)) {
    for (const match of allMatches(
      text,
      /(?<=^|[，。、；：“（\d日和与由到])(?:\p{Script=Han}{1,4}?[区县市])?\p{Script=Han}{1,12}?(?:局|委|办|中心|办公室|委员会)(?=[，。、；：（）”]|召开|举办|组织|开展|联合|负责|牵头|主要|相关|等)/gu,
    )) {
      const [name] = match;
      const plain = region !== null && name.startsWith(region) ? name.slice(region.length - 1) : name;
      if (known.has(name) || known.has(plain)) continue;
      const unit = units.find(({ name: full, aliases }) =>
        [full, ...aliases].some((each) => couldBeSameUnit(plain, each)),
      );
      if (!unit) continue;
      yield {
        where,
        paragraph,
        start: match.index,
        end: match.index + name.length,
        suggestion: unit.name,
        message: `名册里写作“${[unit.name, ...unit.aliases].join("”“")}”，没有“${name}”。`,
      };
    }
  }
}
