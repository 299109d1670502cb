import type { CompositionInput } from "#shared/domain/composing/compose.ts";
import { orderItems } from "#shared/domain/composing/order-items.ts";
import type { Item } from "#shared/model/item.ts";
import type { ItemOrder } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";

type SampleItem = CompositionInput["sections"][number]["items"][number] & Pick<Item, "eventDates">;

/** An invented issue under the publication's own head: something of everything that a profile decides about. */
export const sampleIssue = (
  { title, compiler, colophon }: Pick<Publication, "title" | "compiler" | "colophon">,
  order: ItemOrder,
): CompositionInput => ({
  publication: { title, compiler, colophon },
  issue: { year: 2026, month: 4, serialNumber: 42, printDate: "2026-04-05" },
  sections: sections.map(({ name, items }) => ({ section: { name }, items: orderItems(items, order) })),
  isDraft: false,
});

const item = (
  title: string | null,
  eventDate: string,
  sourceUnit: string | null,
  ...paragraphs: readonly (string | readonly [leadIn: string, text: string])[]
): SampleItem => ({
  id: title ?? eventDate,
  title,
  isBrief: title === null,
  sourceUnit,
  byline: null,
  eventDates: [eventDate],
  body: paragraphs.map((paragraph) =>
    typeof paragraph === "string"
      ? { kind: "paragraph", text: paragraph, leadIn: 0 }
      : { kind: "paragraph", text: paragraph.join(""), leadIn: paragraph[0].length },
  ),
});

const sections: readonly { name: string; items: readonly SampleItem[] }[] = [
  {
    name: "时政要点",
    items: [
      item(
        "云岭区召开春季防汛工作部署会",
        "2026-03-18",
        "区水务局",
        "3月18日，云岭区召开春季防汛工作部署会，总结去年防汛工作，研究今年任务。各街道、区直有关单位60余人参加会议。",
        ["一是查清底数。", "沿青溪河逐段排查堤岸、涵闸和排水口，5月底前整改完毕。"],
        ["二是备足物资。", "沙袋、水泵、照明器材按“一河一库”存放，每月清点一次。"],
        "会议要求，各单位要把责任落实到人，值班电话24小时畅通，遇有险情30分钟内报告。",
      ),
      item(
        "青石桥街道“一窗受理”服务满百日",
        "2026-03-05",
        "青石桥街道",
        "3月5日，青石桥街道“一窗受理”窗口运行满100天。窗口把社保、民政、计生等32项业务合到一处，群众只跑一次、只交一份材料，平均办理时间由40分钟缩短到15分钟。",
        "街道还在3个社区设了代办点，为行动不便的老人上门服务117次。",
      ),
    ],
  },
  {
    name: "民生视点",
    items: [
      item(
        "龙泉里街道新建4处社区养老服务站",
        "2026-03-22",
        "区民政局",
        "3月22日，龙泉里街道新建的4处社区养老服务站同时启用。服务站设助餐、日间照料、康复活动等功能区，可供260名老人使用；站内餐厅每餐两荤两素，80岁以上老人减半收费。",
        "年内，云岭区还将在松溪、桂苑两个街道建设服务站6处。",
      ),
      item(null, "2026-03-27", "区图书馆", "3月27日，区图书馆在望江小学开展“一本好书”赠阅活动，赠送图书600册。"),
      item(null, "2026-03-30", "区人社局", "3月30日，零工市场春季招聘会提供岗位1200个，当场达成意向310人。"),
    ],
  },
];
