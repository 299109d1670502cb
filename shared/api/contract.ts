import type { z } from "zod";

import { exporting } from "./exporting.ts";
import { history } from "./history.ts";
import { issues } from "./issues.ts";
import { items } from "./items.ts";
import { lexicon } from "./lexicon.ts";
import { library } from "./library.ts";
import type { Method } from "./method.ts";
import { pages } from "./pages.ts";
import { proofreading } from "./proofreading.ts";
import { publication } from "./publication.ts";
import { replacing } from "./replacing.ts";
import { reviewDesk } from "./review-desk.ts";
import { reviewing } from "./reviewing.ts";
import { samples } from "./samples.ts";
import { settings } from "./settings.ts";
import { submissions } from "./submissions.ts";
import { units } from "./units.ts";

/** Everything that a renderer, a script or a test can ask of the core: area → method → shapes. */
export const contract = {
  publication,
  issues,
  submissions,
  items,
  pages,
  exporting,
  history,
  replacing,
  samples,
  units,
  proofreading,
  lexicon,
  reviewing,
  settings,
  library,
  reviewDesk,
} satisfies Record<string, Record<string, Method>>;

export type Contract = typeof contract;
export type Area = keyof Contract;

type InputOf<M> = M extends Method<infer Input> ? z.input<Input> : never;
type ParsedInputOf<M> = M extends Method<infer Input> ? z.output<Input> : never;
type OutputOf<M> = M extends Method<z.ZodType, infer Output> ? z.output<Output> : never;

/** What a handler may use while it works: tell how far it is, and learn that the caller has given up. */
export interface Task {
  readonly signal: AbortSignalLike;
  /** `label` is Chinese and names what is being worked on now. */
  progress(done: number, total: number, label: string): void;
}

/** The part of AbortSignal that handlers use; shared code knows neither DOM nor Node. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** What the core must implement: one function a method, input already parsed. */
export type Handlers = {
  [A in Area]: {
    [M in keyof Contract[A]]: (
      input: ParsedInputOf<Contract[A][M]>,
      task: Task,
    ) => OutputOf<Contract[A][M]> | Promise<OutputOf<Contract[A][M]>>;
  };
};

export interface CallOptions {
  /** Named by the caller: progress events carry it, and `cancel` on the transport ends it. */
  readonly task?: string;
}

/** What callers get: the same methods, answered with a promise that rejects with `CallError`. */
export type Client = {
  [A in Area]: {
    [M in keyof Contract[A]]: (
      input: InputOf<Contract[A][M]>,
      options?: CallOptions,
    ) => Promise<OutputOf<Contract[A][M]>>;
  };
};

/** Finds a method by its wire name; null for a name that the contract does not know. */
export const findMethod = (name: string): { area: Area; method: string; shape: Method } | null => {
  const [area, method, ...rest] = name.split(".");
  if (area === undefined || method === undefined || rest.length > 0) return null;
  if (!isArea(area)) return null;
  const shapes: Record<string, Method> = contract[area];
  const shape = Object.hasOwn(shapes, method) ? shapes[method] : undefined;
  return shape ? { area, method, shape } : null;
};

const isArea = (name: string): name is Area => Object.hasOwn(contract, name);
