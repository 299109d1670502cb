import type { Handlers } from "#shared/api/contract.ts";

import { AppError } from "../errors.ts";

/** 审稿台 where a library is open: there is no pack. */
export const createReviewDeskService = (): Handlers["reviewDesk"] => ({
  get: () => null,
  save: refuse,
  findings: refuse,
  handBack: refuse,
});

const refuse = (): never => {
  throw new AppError("NOT_FOUND", "现在打开的是资料库，没有审稿包。请双击收到的“.审稿包”文件来审稿。");
};
