import { createHash } from "node:crypto";

import { png } from "#core/importing/testing/picture-fixture.ts";
import type { Block, ItemContent } from "#shared/model/item.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import { gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";
import type { ReviewBase } from "#shared/model/review.ts";

const text = (words: string, leadIn = 0): Block => ({ kind: "paragraph", text: words, leadIn });

export const fictionalPicture = png(320, 200);
const picture: Block = {
  kind: "picture",
  sha256: createHash("sha256").update(fictionalPicture).digest("hex"),
  mediaType: "image/png",
  width: 320,
  height: 200,
  shownWidth: null,
  caption: "义诊队员在松溪街道为居民量血压",
};
const table: Block = {
  kind: "table",
  rows: [
    ["街道", "场次", "人次"],
    ["松溪街道", "3", "312"],
    ["青石街道", "2", "198"],
  ],
};

const item = (id: string, content: Partial<ItemContent> & Pick<ItemContent, "body">): ManuscriptItem => ({
  id,
  title: null,
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  ...content,
});

export const fictionalSections: { id: string; name: string; items: ManuscriptItem[] }[] = [
  {
    id: "politics",
    name: "时政要点",
    items: [
      item("meeting", {
        title: "云岭区召开古茶园保护工作推进会",
        sourceUnit: "区委办公室",
        body: [
          text("3月2日，云岭区召开古茶园保护工作推进会，区委副书记石望远出席并讲话。"),
          text("会议要求，要摸清底数，为每一棵古茶树建立档案；要划定范围，禁止在保护区内取土、采石。"),
          text("会议决定，4月底前完成全区古茶树普查登记，普查结果向社会公布。"),
        ],
      }),
      item("inspection", {
        title: "区人大常委会视察望岭水库除险加固工程",
        sourceUnit: "区人大常委会办公室",
        body: [
          text("3月5日，区人大常委会组织15名区人大代表视察望岭水库除险加固工程。"),
          text("代表们实地察看了大坝、溢洪道和管理房，听取了区水务局的工作汇报。"),
        ],
      }),
    ],
  },
  {
    id: "economy",
    name: "经济热点",
    items: [
      item("port", {
        title: "青石渡口货运码头恢复通航",
        sourceUnit: "区交通运输局",
        byline: { reporters: ["岳知远"], correspondents: [] },
        body: [
          text("3月8日，青石渡口货运码头在停航半年后恢复通航，首批出港货物为本地石材。"),
          text("一是加固岸线。累计打桩420根，新建护岸1.2公里。", 7),
          text("二是更新设备。购置25吨门座起重机2台，日吞吐能力提高到3000吨。", 7),
        ],
      }),
      item("market", {
        title: "北苑产业园一季度新签约项目十二个",
        body: [text("3月12日，北苑产业园举行集中签约仪式，签约项目12个，总投资8.6亿元。")],
      }),
    ],
  },
  {
    id: "people",
    name: "民生视点",
    items: [
      item("clinic", {
        title: "松溪街道开展义诊服务",
        sourceUnit: "区卫生健康委",
        body: [
          text("3月15日，区人民医院组织义诊队走进松溪街道、青石街道，开展义诊服务。"),
          picture,
          table,
          text("义诊队还为行动不便的老人上门检查，并建立健康档案。"),
        ],
      }),
      item("brief", {
        isBrief: true,
        sourceUnit: "区图书馆",
        body: [text("3月18日，区图书馆老馆重新开放，当天接待读者1260人次。")],
      }),
      item("school", {
        title: "石桥小学举办春季运动会",
        body: [
          text("3月20日，石桥小学举办春季运动会，全校540名学生参加了18个项目的比赛。"),
          text("运动会打破校纪录4项，五年级二班获得团体总分第一名。"),
        ],
      }),
    ],
  },
];

/** An issue of the fictional 云岭区 as it goes out to reviewers; its picture is `fictionalPicture`. */
export const fictionalBase = (sections = fictionalSections, profile: PrintProfile = gb9704Profile): ReviewBase => ({
  issueKey: "2021-03",
  manuscript: {
    issue: {
      title: "云岭区大事月报",
      compiler: "云岭区地方史志办公室",
      colophon: {
        notice: "内部资料 注意保存",
        distribution: "区委常委，各街道办事处",
        organizer: "云岭区人民政府",
        editor: "云岭区地方史志办公室",
        phone: "0800-5550123",
        email: null,
      },
      year: 2021,
      month: 3,
      serialNumber: 27,
      printDate: "2021-04-06",
    },
    sections: sections.map(({ name, items }) => ({ name, items })),
    isDraft: true,
    profile,
  },
  sectionIds: sections.map(({ id }) => id),
  items: sections.flatMap(({ items }) => items.map(({ id }) => ({ itemId: id, revision: 1, sha256: "0".repeat(64) }))),
});
