import { createContext, use, useEffect, useRef } from "react";

import { actionText, type ActionGroup, type ActionName } from "#renderer/strings/actions.ts";

import { useShortcuts, type Shortcuts } from "./use-shortcuts.ts";

/** Something that can be done now, as the command palette lists it. */
export interface BoundAction {
  readonly label: string;
  /** In the notation of useShortcuts. */
  readonly keys: readonly string[];
  run(): void;
}

/** What the screens that are open can do; asked by the command palette when it opens. */
export interface ActionRegistry {
  /** `list` answers what can be done at that moment. Returns the function that takes it out again. */
  add(group: ActionGroup, list: () => readonly BoundAction[]): () => void;
  /** What was added last comes first: the screen on top. */
  current(): readonly { readonly group: ActionGroup; readonly actions: readonly BoundAction[] }[];
}

export const createActionRegistry = (): ActionRegistry => {
  const entries = new Set<{ group: ActionGroup; list: () => readonly BoundAction[] }>();
  return {
    add: (group, list) => {
      const entry = { group, list };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    current: () => [...entries].toReversed().map(({ group, list }) => ({ group, actions: list() })),
  };
};

/** Null outside the app's frame: keys then work all the same, only no palette knows of them. */
export const ActionRegistryContext = createContext<ActionRegistry | null>(null);

/** What the names of a group do; one left out cannot be done now. */
export type Bindings<G extends ActionGroup> = { readonly [Name in ActionName<G>]?: (() => void) | undefined };

/**
 * Binds a group's actions to their keys and lists them in the command palette, while `isActive`. `more` are actions whose
 * names are data (a section's). The rules of useShortcuts hold for the keys.
 */
export const useActions = <G extends ActionGroup>(
  group: G,
  bindings: Bindings<G>,
  { isActive = true, more = [] }: { isActive?: boolean; more?: readonly BoundAction[] } = {},
): void => {
  const registry = use(ActionRegistryContext);
  const bound = [...boundActions(group, bindings), ...more];
  const latest = useRef(bound);
  useEffect(() => {
    latest.current = bound;
  });
  useEffect(
    () => (registry && isActive ? registry.add(group, () => latest.current) : undefined),
    [registry, group, isActive],
  );
  useShortcuts(
    Object.fromEntries(bound.flatMap(({ keys, run }) => keys.map((key) => [key, run]))) satisfies Shortcuts,
    isActive,
  );
};

const boundActions = <G extends ActionGroup>(group: G, bindings: Bindings<G>): BoundAction[] =>
  namesOf(bindings).flatMap((name) => {
    const run = bindings[name];
    return run === undefined ? [] : [{ ...actionText(group, name), run }];
  });

const namesOf = <G extends ActionGroup>(bindings: Bindings<G>): ActionName<G>[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of the bindings has no other keys
  Object.keys(bindings) as ActionName<G>[];
