import { join } from "node:path";

import type { CoreEvent } from "#shared/api/events.ts";
import { arrangedItems } from "#shared/domain/reviewing/arranged-items.ts";

import type { Core } from "../core.ts";
import { createDispatch, type SomeHandlers } from "../dispatch.ts";
import { AppError } from "../errors.ts";
import type { Ports } from "../ports.ts";
import { toReadItem } from "../proofreading/read-setup.ts";
import { findStateFault } from "../reviewing/find-state-fault.ts";
import { packReview, reviewPackMediaType, reviewPackName } from "../reviewing/review-pack.ts";
import { createTasks } from "../tasks.ts";
import { openPackFile, type PackFile } from "./pack-file.ts";
import { createReviewerSettings } from "./reviewer-settings.ts";

/** The application without a library: one review pack. */
export interface ReviewerCore extends Core {
  /** Resolves when nothing is being written into the pack any more. */
  settled(): Promise<void>;
}

/**
 * Opens a pack for its reviewer: `reviewDesk`, the pack's pictures and settings of this PC; all other methods are refused.
 * Throws NOT_FOUND, DAMAGED_FILE, UNSUPPORTED_FORMAT, FILE_TOO_LARGE. `folder` keeps the settings.
 */
export const createReviewerCore = (packPath: string, folder: string, ports: Ports): ReviewerCore => {
  const listeners = new Set<(event: CoreEvent) => void>();
  const file = openPackFile(packPath);
  const handlers: SomeHandlers = {
    reviewDesk: createReviewDesk(file, ports),
    items: { picture: ({ sha256 }) => readPicture(file, sha256) },
    settings: createReviewerSettings(join(folder, "review-desk.json"), ports.log),
  };
  const tasks = createTasks((event) => listeners.forEach((listen) => listen(event)));
  return {
    dispatch: createDispatch(handlers, tasks, ports.log),
    cancel: tasks.cancel,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: file.settled,
    close: () => undefined,
  };
};

const createReviewDesk = (file: PackFile, { clock, delivery }: Ports): NonNullable<SomeHandlers["reviewDesk"]> => {
  /** The base never changes: what the rules find in it neither. */
  let findings: ReturnType<typeof proofread> | undefined;
  return {
    get: () => {
      const { publication, round, copy, base, edition, savedAt } = file.pack();
      return {
        file: file.path,
        publication,
        stage: round.stage,
        reviewer: copy.reviewer,
        dueOn: round.dueOn,
        base,
        state: file.latest().state,
        edition,
        savedAt,
        isWritten: file.latest() === file.pack(),
      };
    },

    save: async ({ edition, state }) => {
      const now = clock.now();
      const fault = findStateFault(file.pack().base, state);
      if (fault !== null) throw new AppError("INVALID_INPUT", `意见没有保存：${fault}。请撤销最近一次修改再试。`);
      const saved = await file.save(state, edition, now);
      return { edition: saved.edition, savedAt: now.toISOString() };
    },

    findings: () => (findings ??= proofread(file)),

    handBack: async ({ to }) => {
      await file.settled();
      const pack = file.latest();
      return delivery.deliver({
        suggestedName: reviewPackName(pack),
        mediaType: reviewPackMediaType,
        bytes: packReview(pack),
        to,
      });
    },
  };
};

const proofread = async (file: PackFile) => {
  const { base, setup } = file.pack();
  const { rememberProofreader } = await import("../proofreading/rules-at-hand.ts");
  // A pack does not say which days the issue reports: rules on them are silent.
  return rememberProofreader()(setup).checkIssue({ items: arrangedItems(base).map(toReadItem), period: null });
};

const readPicture = (file: PackFile, sha256: string) => {
  const { base, pictures } = file.pack();
  const bytes = pictures.get(sha256);
  const picture = arrangedItems(base)
    .flatMap(({ body }) => body)
    .find((block) => block.kind === "picture" && block.sha256 === sha256);
  if (bytes === undefined || picture?.kind !== "picture") {
    throw new AppError("NOT_FOUND", `图片 ${sha256.slice(0, 12)}… 不在审稿包里。请向编辑索取这张图片。`);
  }
  return { mediaType: picture.mediaType, base64: Buffer.from(bytes).toString("base64") };
};
