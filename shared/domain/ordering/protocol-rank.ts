/** Who an item is about, as Chinese protocol ranks them: lower numbers first, compared part by part. */
export type ProtocolRank = {
  /** [group, level of the region, organ, post]. */
  readonly key: readonly [number, number, number, number];
  /** The rank's name: 区委, 区政府, 部门, 街道乡镇 … */
  readonly name: string;
  /** The words that told it, as they stand in the text. */
  readonly words: string;
};

/** Regions from the top: an organ of a higher one comes first. */
const levels: Readonly<Record<string, number>> = { 省: 1, 自治区: 1, 市: 2, 州: 2, 盟: 2, 区: 3, 县: 3, 旗: 3 };
const level = "(自治区|省|市|州|盟|区|县|旗)";
/** A region's own name; never more letters than such names have. */
const place = "\\p{Script=Han}{0,4}?";

/** 第九届: of which term a congress or committee is. */
const session = "(?:第\\p{Script=Han}{1,4}届)?";

/** Groups, in the order of protocol. */
const group = { leaders: 0, region: 1, offices: 2, towns: 3, bases: 4, others: 5 } as const;

const chief = 0;
const organItself = 1;
const secretaryDeputy = 2;
const committee = 3;
const deputy = 4;

/** 党委 → 人大 → 政府 → 政协 → 纪委监委 → 法院 → 检察院 of a region, with their heads and deputies. */
const organs: readonly { name: string; pattern: RegExp; head: RegExp | null }[] = [
  {
    name: "委",
    // 委 alone, and not the beginning of an office: 区委宣传部, 区委办公室.
    pattern: new RegExp(
      `^(?!团)(?:中共)?${place}${level}委(?!托|派|员(?!会)|办|\\p{Script=Han}{0,8}?(?:部|办公室|政法委|研究室|编办|老干部局|巡察|党校|工委))(?:员会)?`,
      "u",
    ),
    head: /^书记/u,
  },
  {
    name: "人大",
    pattern: new RegExp(`^${place}${level}${session}(?:人大|人民代表大会)(?!代表小组)(?:常委会|常务委员会)?`, "u"),
    head: /^主任/u,
  },
  {
    name: "政府",
    pattern: new RegExp(`^${place}${level}(?:人民政府|政府)(?!办|采购|网)`, "u"),
    head: null,
  },
  { name: "政协", pattern: new RegExp(`^${place}${level}政协(?!委员工作)(?:常委会)?`, "u"), head: /^主席/u },
  // As it calls itself: 政协云岭区第八届委员会.
  { name: "政协", pattern: new RegExp(`^政协${place}${level}${session}(?:委员会)?`, "u"), head: /^主席/u },
  {
    name: "纪委监委",
    pattern: new RegExp(`^${place}${level}(?:纪委监委|纪委|监委|监察委员会|纪律检查委员会)`, "u"),
    head: /^(?:书记|主任)/u,
  },
  { name: "法院", pattern: new RegExp(`^${place}${level}(?:人民)?法院`, "u"), head: /^院长/u },
  { name: "检察院", pattern: new RegExp(`^${place}${level}(?:人民)?检察院`, "u"), head: /^检察长/u },
];

const governmentHead = new RegExp(`^${place}(常务)?(副)?${level}长(?![江城沙期者年效安远])`, "u");
const national = /^(?:党中央|中央|国务院|全国人大|全国政协|国家)/u;
const region = new RegExp(`^(?:我|全)?${place}${level}(?=[\\p{Script=Han}0-9])`, "u");
/** Verbs: what comes after one is not the name that a sentence begins with. */
const verb =
  "召开|举行|举办|开展|进行|组织(?!部)|推进|调研|检查|联合|走访|慰问|启动|获|完成|加强|部署|参加|出席|赴|到|在|与|和|为|对|向";
const name = (least: number, most: number): string => `(?:(?!${verb})\\p{Script=Han}){${least},${most}}?`;
const office = new RegExp(
  `^${name(1, 16)}(?:局|委员会|管委会|发展改革委|发改委|卫健委|卫生健康委|住建委|政法委|工委|办公室|志办|编办|政府办公室|政府办(?!公室)|委办公室|委办(?!公室)|信访办|部|分局|支队|大队|中队|救援站|指挥部|党校|档案馆|中心)`,
  "u",
);
const association = new RegExp(
  `^${name(0, 6)}(?:总工会|团委|团${level}委|妇联|科协|文联|残联|侨联|工商联|红十字会|社科联|计生协会?|关工委)`,
  "u",
);
const town = new RegExp(`^(?:(?!${verb})[^区县市旗\\P{Script=Han}]){1,4}?(?:街道|镇|乡)(?!村振兴|镇)`, "u");
const base = new RegExp(
  `^${name(1, 14)}(?:社区|村(?!振兴|镇)|学校|中学|小学|幼儿园|医院|学院|大学|公司|集团|银行|企业|合作社|商会|协会|园区)`,
  "u",
);

/**
 * Ranks what an item is about by the words that a text begins with (its title, its first sentence or its unit); dates and
 * brackets before them are passed over. It knows the kinds of names and not the names. Null where the text begins with none
 * that protocol ranks: then the next text is asked.
 */
export const protocolRank = (text: string): ProtocolRank | null => {
  const words = withoutLead(text);
  return rankOfLeaders(words) ?? rankOfOthers(words);
};

/** For what nothing is known of: after everything else. */
export const unranked: ProtocolRank = { key: [group.others, 9, 9, 9], name: "其他", words: "" };

export const compareRanks = (one: ProtocolRank, other: ProtocolRank): number =>
  one.key.map((part, index) => part - (other.key[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

const rankOfLeaders = (words: string): ProtocolRank | null => {
  const top = national.exec(words)?.[0];
  if (top !== undefined) return { key: [group.leaders, 0, 0, organItself], name: "中央", words: top };
  for (const { name: organ, pattern, head } of organs) {
    const found = pattern.exec(words);
    const [matched, of] = found ?? [];
    if (matched === undefined || of === undefined) continue;
    const rest = words.slice(matched.length);
    const [post, title] = postOf(rest, head);
    return {
      key: [group.leaders, levels[of] ?? 9, rankOfOrgan(organ), post],
      name: organ === "委" || organ === "政府" || organ === "人大" || organ === "政协" ? `${of}${organ}` : organ,
      words: matched + title,
    };
  }
  const found = governmentHead.exec(words);
  const [matched, , isDeputy, of] = found ?? [];
  if (matched === undefined || of === undefined) return null;
  return {
    key: [group.leaders, levels[of] ?? 9, rankOfOrgan("政府"), isDeputy === undefined ? chief : deputy],
    name: `${of}政府`,
    words: matched,
  };
};

/** Organs are listed in the order of protocol; one may be listed under two names. */
const rankOfOrgan = (organ: string): number => organs.findIndex(({ name: each }) => each === organ);

/** The post that follows an organ's name, and the words that say it; none is the organ itself. */
const postOf = (rest: string, head: RegExp | null): [number, string] => {
  const top = head?.exec(rest)?.[0];
  if (top !== undefined) return [chief, top];
  const ofCommittee = /^常委(?!会)/u.exec(rest)?.[0];
  if (ofCommittee !== undefined) return [committee, ofCommittee];
  const below = /^(?:党组)?副(?:书记|主任|主席|院长|检察长)/u.exec(rest)?.[0];
  if (below !== undefined) return [below.includes("副书记") ? secretaryDeputy : deputy, below];
  return [organItself, ""];
};

/** Whatever name ends first is the one that the text begins with: 松溪街道联合区民政局 is about 松溪街道. */
const rankOfOthers = (words: string): ProtocolRank | null => {
  const of = regionOf(words);
  const found = [
    { at: group.offices, kind: 0, name: "部门", matched: office.exec(words)?.[0] },
    { at: group.offices, kind: 1, name: "群团", matched: association.exec(words)?.[0] },
    { at: group.towns, kind: 0, name: "街道乡镇", matched: town.exec(words.slice(of.length))?.[0] },
    { at: group.bases, kind: 0, name: "社区、学校、企业", matched: base.exec(words)?.[0] },
  ].flatMap(({ matched, ...rest }) => (matched === undefined ? [] : [{ ...rest, matched }]));
  const [first] = found.toSorted((one, other) => one.matched.length - other.matched.length);
  if (first) return named(first, words, of);
  if (of === "") return null;
  return { key: [group.region, levelOf(of), 0, 0], name: "全区", words: of };
};

const named = (
  found: { at: number; kind: number; name: string; matched: string },
  words: string,
  of: string,
): ProtocolRank => {
  const isTown = found.at === group.towns;
  const matched = isTown ? of + found.matched : found.matched;
  // 松溪街道花园社区: the community, not the street.
  const inner = isTown
    ? /^\p{Script=Han}{1,6}?(?:社区|村(?!振兴)|小学|中学)/u.exec(words.slice(matched.length))?.[0]
    : undefined;
  if (inner !== undefined && !new RegExp(verb, "u").test(inner)) {
    return { key: [group.bases, levelOf(of), 0, 0], name: "社区、学校、企业", words: matched + inner };
  }
  return { key: [found.at, levelOf(of), found.kind, 0], name: found.name, words: matched };
};

const regionOf = (words: string): string => {
  const found = region.exec(words)?.[0] ?? "";
  return new RegExp(verb, "u").test(found) ? "" : found;
};

/** Without a region before the name it is one of our own district. */
const levelOf = (of: string): number => levels[of.slice(-1)] ?? 3;

/** Passes over what stands before the one who acts: △, dates, 近日, brackets and white space. */
const withoutLead = (text: string): string =>
  text
    .trimStart()
    .replace(/^[△▲●◆\s]+/u, "")
    .replace(/^[（(【[][^）)】\]]{0,30}[）)】\]]\s*/u, "")
    .replace(
      /^(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日?(?:[至到、—–-](?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚上?|起)?|\d{1,2}月(?:上旬|中旬|下旬|底|初)?|近日|日前|近期|连日来|今天|当天)[，,、\s]*/u,
      "",
    )
    .trimStart();
