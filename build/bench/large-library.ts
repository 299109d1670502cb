import { createNodePorts } from "../../electron/core/node-ports.ts";
import { insertItem } from "../../electron/core/store/item-store.ts";
import { openStore } from "../../electron/core/store/open.ts";
import { writeRevision } from "../../electron/core/store/revision-store.ts";
import type { RecognizedField } from "../../shared/model/evidence.ts";
import { paragraphsToBody, type ItemContent } from "../../shared/model/item.ts";

const units: readonly string[] = [
  "区民政局",
  "区教育局",
  "区水利局",
  "区卫健委",
  "区文广旅体局",
  "区市场监管局",
  "区司法局",
  "区应急管理局",
  "区发改局",
  "区人社局",
  "松溪街道",
  "望江街道",
  "桂苑街道",
  "青石桥街道",
  "龙泉里街道",
];

const deeds: readonly string[] = [
  "平稳有序应对强降雨",
  "举行全民读书活动",
  "开展消防安全检查",
  "召开重点项目推进会",
  "组织义务植树",
  "启用便民服务中心",
  "举办零工市场招聘会",
  "完成老旧小区改造",
  "开展防汛应急演练",
  "发放创业担保贷款",
  "举办非遗展演",
  "走访慰问困难家庭",
];

const places: readonly string[] = ["书院社区", "东门社区", "白塔村", "石桥村", "滨河公园", "文化中心", "政务大厅"];
const fields: readonly RecognizedField[] = ["title", "sourceUnit", "eventDates"];

/**
 * The item of that number, always the same: of a fictional district, some 200 characters. 云岭区 stands in every
 * one, so that the worst search can be measured.
 */
const contentOfNumber = (number: number): ItemContent => {
  const unit = units[(number * 7) % units.length] ?? "";
  const deed = deeds[(number * 5 + Math.floor(number / 15)) % deeds.length] ?? "";
  const place = places[number % places.length] ?? "";
  const month = Math.floor(number / 3) % 12;
  const day = (number % 28) + 1;
  const year = 2020 + (number % 7);
  const people = 20 + ((number * 37) % 900);
  const isBrief = number % 23 === 0;
  return {
    title: isBrief ? null : `${unit}在${place}${deed}（第${number + 1}次）`,
    body: paragraphsToBody([
      `${month + 1}月${day}日，云岭区${unit.replace(/^区/, "")}在${place}${deed}，${people}名干部群众参加，现场登记事项${(number * 13) % 400}件，当场办结${(number * 11) % 200}件。`,
      `活动由${unit}牵头，${units[(number + 4) % units.length]}、${units[(number + 9) % units.length]}配合，分${(number % 5) + 2}组到${places[(number + 3) % places.length]}等处逐户走访，收集意见建议${(number * 3) % 150}条，编号${number * 7919}，逐条明确责任单位和办理时限。`,
    ]),
    sourceUnit: number % 29 === 0 ? null : unit,
    byline: null,
    eventDates: number % 31 === 0 ? [] : [`${year}-${twoDigits(month + 1)}-${twoDigits(day)}`],
    isBrief,
  };
};

/**
 * Makes a library in `folder` with `count` items in the inbox, each with its first revision, in one transaction. For
 * measurements: half a minute for 100,000 on an office machine.
 */
export const makeLargeLibrary = (folder: string, count: number): void => {
  const { ids } = createNodePorts(folder);
  const now = new Date();
  const store = openStore(folder, now);
  try {
    store.write((db) => {
      for (let number = 0; number < count; number += 1) {
        const content = contentOfNumber(number);
        const id = ids.next();
        const savedAt = new Date(now.getTime() - (count - number) * 1000).toISOString();
        const field = fields[number % fields.length] ?? "title";
        const evidence = number % 17 === 0 ? [{ field, certainty: "doubtful" as const, where: "首段" }] : [];
        insertItem(db, { id, submissionId: null, content, evidence, now: savedAt });
        writeRevision(db, {
          itemId: id,
          number: 1,
          startedAt: savedAt,
          savedAt,
          author: "编辑",
          reason: "imported",
          restoredFrom: null,
          suggestions: [],
          content,
        });
      }
    });
  } finally {
    store.close();
  }
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");
