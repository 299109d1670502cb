import { createHash } from "node:crypto";

import { plainSetup } from "#shared/domain/proofreading/plain-setup.ts";
import type { Block } from "#shared/model/item.ts";
import type { Manuscript, ManuscriptItem } from "#shared/model/manuscript.ts";
import { monthlyProfile } from "#shared/model/print-profile.ts";
import type { ReviewBase } from "#shared/model/review.ts";

import { png } from "../../importing/testing/picture-fixture.ts";
import type { ReviewPack } from "../review-pack.ts";

const photo = png(160, 100);
const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const paragraph = (text: string, leadIn = 0): Block => ({ kind: "paragraph", text, leadIn });

const item = (id: string, title: string | null, sourceUnit: string | null, body: Block[]): ManuscriptItem => ({
  id,
  title,
  body,
  sourceUnit,
  byline: null,
  isBrief: title === null,
  eventDates: ["2026-03-12"],
});

const sections: Manuscript["sections"] = [
  {
    name: "时政要点",
    items: [
      item("meeting", "云岭区召开防汛工作会议", "区应急管理局", [
        paragraph("3月12日，云岭区召开防汛工作会议。会议指出，要提高服务水平，全年完成投资12亿元。"),
        paragraph("一是加强领导。各街道成立工作专班，落实24小时值班制度。", 7),
        paragraph("截止3月底，全区储备沙袋3万条。"),
      ]),
      item("inspection", "区领导调研重点项目", "区政府办", [
        paragraph("3月15日，区领导到松溪街道调研重点项目建设情况，实地查看了施工现场。"),
      ]),
    ],
  },
  {
    name: "民生视点",
    items: [
      item("planting", "松溪街道开展义务植树", "松溪街道", [
        paragraph("3月12日，松溪街道组织干部群众在望江公园植树，栽下樟树560株。"),
        {
          kind: "picture",
          sha256: sha256Of(photo),
          mediaType: "image/png",
          width: 160,
          height: 100,
          shownWidth: null,
          caption: "植树现场",
        },
        {
          kind: "table",
          rows: [
            ["社区", "株数"],
            ["望江社区", "300"],
            ["桂苑社区", "260"],
          ],
        },
        paragraph("活动持续三天。"),
      ]),
      item("library", null, "区图书馆", [paragraph("3月20日，区图书馆举办读书会，200余人参加。")]),
    ],
  },
];

/** The base of the fictional issue for March 2026: two sections, four items, one with a picture and a table, one a brief. */
export const fictionalBase: ReviewBase = {
  issueKey: "2026-03",
  manuscript: {
    issue: {
      title: "云岭区大事月报",
      compiler: "云岭区地方史志办公室",
      colophon: {
        notice: "内部资料 注意保存",
        distribution: null,
        organizer: null,
        editor: null,
        phone: null,
        email: null,
      },
      year: 2026,
      month: 3,
      serialNumber: 41,
      printDate: "2026-04-02",
    },
    sections,
    isDraft: true,
    profile: monthlyProfile,
  },
  sectionIds: ["politics", "people"],
  items: sections.flatMap(({ items }) =>
    items.map((each) => ({ itemId: each.id, revision: 1, sha256: sha256Of(JSON.stringify(each)) })),
  ),
};

/** A pack as it was sent to 周明, with parts replaced. */
export const fictionalPack = (parts: Partial<ReviewPack> = {}): ReviewPack => ({
  publication: "云岭区大事月报",
  round: { id: "round-1", number: 1, stage: "一校", dueOn: "2026-03-28" },
  copy: { id: "copy-1", reviewer: "周明" },
  madeAt: "2026-03-20T02:00:00.000Z",
  edition: 0,
  savedAt: null,
  base: fictionalBase,
  setup: plainSetup,
  state: { marks: [], noComment: [] },
  pictures: new Map([[sha256Of(photo), photo]]),
  ...parts,
});
