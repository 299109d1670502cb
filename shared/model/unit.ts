import { z } from "zod";

import { Id, Line } from "./primitives.ts";

/** 报送单位: who sends, with every other way in which the name is written. Items keep the name as it was sent. */
export const Unit = z.strictObject({
  id: Id,
  /** The full name, which is printed. */
  name: Line,
  /** 别名: 区文广旅体局 for 区文化广电旅游体育局. */
  aliases: z.array(Line),
});
export type Unit = z.infer<typeof Unit>;
