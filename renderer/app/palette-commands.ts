import { actionGroups, keysOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import type { Findable } from "#renderer/ui/rank-commands.ts";
import type { ActionRegistry } from "#renderer/ui/use-actions.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import { Settings } from "#shared/model/settings.ts";

import { nameOfIssue } from "./issue-name.ts";

/** A row of the command palette. */
export interface PaletteCommand extends Findable {
  /** Where it belongs, in a word: a screen, 期, 稿件, 外观. */
  readonly kind: string;
  readonly detail: string;
  /** As it is read; "" without one. */
  readonly keys: string;
  run(): void;
}

export interface CommandSources {
  readonly actions: ReturnType<ActionRegistry["current"]>;
  readonly issues: readonly Issue[];
  readonly currentIssueId: string | null;
  readonly settings: Pick<Settings, "theme" | "contrast" | "scale">;
  onChooseIssue(issueId: string): void;
  onSettings(change: Partial<Pick<Settings, "theme" | "contrast" | "scale">>): void;
}

const text = strings.palette;
const scales = [90, 100, 110, 120, 130, 140, 150] as const;

/** Everything that can be done now, the screen on top first; what holds already (the current issue, theme, size) is left out. */
export const listCommands = (sources: CommandSources): PaletteCommand[] => [
  ...actionCommands(sources.actions),
  ...sources.issues
    .filter(({ id }) => id !== sources.currentIssueId)
    .map((issue) => ({
      id: `issue.${issue.id}`,
      label: text.switchTo(nameOfIssue(issue)),
      kind: text.kinds.issue,
      detail: strings.header.status[issue.status],
      keys: "",
      run: () => sources.onChooseIssue(issue.id),
    })),
  ...lookCommands(sources),
];

/** An item as a row; opened by `open`. */
export const itemCommand = (
  item: ItemSummary,
  issues: readonly Issue[],
  open: (id: string) => void,
): PaletteCommand => {
  const issue = issues.find(({ id }) => id === item.issueId);
  const place = issue ? nameOfIssue(issue) : strings.inbox.states[item.state];
  return {
    id: `item.${item.id}`,
    label: item.title ?? (item.opening === "" ? text.untitled : item.opening),
    kind: text.kinds.item,
    detail: [item.sourceUnit, place].filter(Boolean).join(" · "),
    keys: "",
    run: () => open(item.id),
  };
};

const actionCommands = (actions: CommandSources["actions"]): PaletteCommand[] => {
  const own = actionGroups.everywhere.actions.palette.label;
  const commands = actions.flatMap(({ group, actions: bound }) =>
    bound
      .filter(({ label }) => label !== own)
      .map((action) => ({
        id: `${group}.${action.label}`,
        label: action.label,
        kind: actionGroups[group].name,
        detail: "",
        keys: keysOf(action),
        run: action.run,
      })),
  );
  const once = [...new Map(commands.map((command) => [command.id, command])).values()];
  // Steps from row to row are known by their keys; nobody looks for them first.
  return [...once.filter((command) => !isStep(command)), ...once.filter(isStep)];
};

const isStep = ({ keys }: PaletteCommand): boolean => /[↑↓←→]|Page|Home|End/.test(keys);

const lookCommands = ({ settings, onSettings }: CommandSources): PaletteCommand[] => [
  ...Settings.shape.theme
    .unwrap()
    .options.filter((theme) => theme !== settings.theme)
    .map((theme) => look(`theme.${theme}`, strings.header.theme[theme], () => onSettings({ theme }))),
  ...Settings.shape.contrast
    .unwrap()
    .options.filter((contrast) => contrast !== settings.contrast)
    .map((contrast) => look(`contrast.${contrast}`, strings.header.contrast[contrast], () => onSettings({ contrast }))),
  ...scales
    .filter((scale) => scale !== settings.scale)
    .map((scale) => look(`scale.${scale}`, strings.header.size(scale), () => onSettings({ scale }))),
];

const look = (id: string, label: string, run: () => void): PaletteCommand => ({
  id,
  label,
  kind: text.kinds.look,
  detail: "",
  keys: "",
  run,
});
