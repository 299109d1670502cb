import { z } from "zod";

import { Line } from "./primitives.ts";

/** 版记: the last page. Every field may be unknown; an unknown field prints no line. */
export const Colophon = z.strictObject({
  /** 内部资料 注意保存, printed in brackets. */
  notice: Line.nullable(),
  /** 发放范围 */
  distribution: z.string().trim().min(1).max(2000).nullable(),
  /** 主办 */
  organizer: Line.nullable(),
  /** 编辑出版 */
  editor: Line.nullable(),
  phone: Line.nullable(),
  email: Line.nullable(),
});
export type Colophon = z.infer<typeof Colophon>;
