import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { ChangedArea, CoreEvent } from "#shared/api/events.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";

export type Screen = "inbox" | "board" | "proofreading" | "reviewing" | "preview" | "publication";

type LibraryStatus = Awaited<ReturnType<Client["library"]["status"]>>;

/** Long work as the status line shows it. */
export interface RunningTask {
  readonly task: string;
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** What the frame shows and every screen is given: publication, issues, the current one, settings, running work. */
export interface AppState {
  readonly publication: Publication | null;
  readonly issues: readonly Issue[];
  readonly status: LibraryStatus | null;
  readonly settings: Settings | null;
  readonly tasks: readonly RunningTask[];
  /** Areas of the core that are being waited for longer than usual. */
  readonly slowAreas: readonly string[];
  readonly screen: Screen;
  /** The item open in the editor, over the screen; null when none is. */
  readonly editedItemId: string | null;
  /** Where in it the editor's caret is to go; a new object is a new wish, null none. */
  readonly editedPlace: ItemPlace | null;
  load(): Promise<void>;
  onEvent(event: CoreEvent): void;
  openScreen(screen: Screen): void;
  openItem(itemId: string): void;
  /** Opens an item at a place in its text. */
  openPlace(place: ItemPlace): void;
  closeItem(): void;
  chooseIssue(issueId: string): Promise<void>;
  changeSettings(
    change: Partial<Pick<Settings, "theme" | "contrast" | "scale" | "author" | "watchedFolder" | "staff">>,
  ): Promise<void>;
  /** Remembers how the frame looks (pane sizes, what was used lately), key by key; shown at once. */
  changeView(change: Settings["view"]): void;
}

type SettingsChange = Partial<Omit<Settings, "pageTargets">>;

export type AppStore = StoreApi<AppState>;

/** The current issue: the one chosen, else the newest that is being drafted, else the newest. */
export const currentIssueOf = ({ issues, settings }: Pick<AppState, "issues" | "settings">): Issue | null =>
  issues.find(({ id }) => id === settings?.currentIssueId) ??
  issues.find(({ status }) => status === "drafting") ??
  issues[0] ??
  null;

/** Counts and the time of the last save may come this much later than what they count, in milliseconds. */
const countsDelay = 80;

export const createAppStore = (client: Client): AppStore =>
  createStore((set, get) => {
    /** Changes of settings so far and those on their way: what was read before or beside one is not the newest. */
    let changes = 0;
    let pending = 0;
    /** Shows a change before the core has it: the next press of a key goes on from there. A refused one is taken back. */
    const changeAtOnce = async (change: SettingsChange, shown: Partial<Settings> = change): Promise<void> => {
      const before = get().settings;
      if (before) set({ settings: { ...before, ...shown } });
      changes += 1;
      pending += 1;
      try {
        const settings = await client.settings.update(change);
        if (pending === 1) set({ settings });
      } catch (failure) {
        if (pending === 1) set({ settings: await client.settings.get({}).catch(() => before) });
        throw failure;
      } finally {
        pending -= 1;
      }
    };
    const changedAreas = new Set<ChangedArea>();
    let reading: ReturnType<typeof setTimeout> | undefined;
    const readChanged = async (): Promise<void> => {
      const areas = new Set(changedAreas);
      changedAreas.clear();
      const known = changes;
      const concerns = (...some: ChangedArea[]): boolean => some.some((area) => areas.has(area));
      const [publication, issues, status, settings] = await Promise.all([
        concerns("publication") ? client.publication.get({}) : null,
        concerns("issues", "items") ? client.issues.list({}) : null,
        client.library.status({}),
        concerns("settings") ? client.settings.get({}) : null,
      ]);
      const isNewest = pending === 0 && changes === known;
      set({
        status,
        ...(publication && { publication }),
        ...(issues && { issues }),
        ...(settings && isNewest && { settings }),
      });
    };
    return {
      publication: null,
      issues: [],
      status: null,
      settings: null,
      tasks: [],
      slowAreas: [],
      screen: "inbox",
      editedItemId: null,
      editedPlace: null,

      load: async () => {
        const known = changes;
        const [publication, issues, status, settings] = await Promise.all([
          client.publication.get({}),
          client.issues.list({}),
          client.library.status({}),
          client.settings.get({}),
        ]);
        const isFirst = get().settings === null;
        const isNewest = pending === 0 && changes === known;
        set({ publication, issues, status, ...(isNewest && { settings }) });
        if (isFirst) set(rememberedView(settings));
      },

      onEvent: (event) => {
        if (event.type === "progress") {
          set({ tasks: withTask(get().tasks, event) });
          return;
        }
        for (const area of event.areas) changedAreas.add(area);
        // Several changes in quick succession are one to look at; and the change itself is shown before its counts.
        clearTimeout(reading);
        reading = setTimeout(() => void readChanged().catch(() => undefined), countsDelay);
      },

      openScreen: (screen) => {
        set({ screen, editedItemId: null, editedPlace: null });
        remember(client, get());
      },
      openItem: (editedItemId) => {
        set({ editedItemId, editedPlace: null });
        remember(client, get());
      },
      openPlace: (place) => {
        set({ editedItemId: place.itemId, editedPlace: { ...place } });
        remember(client, get());
      },
      closeItem: () => {
        set({ editedItemId: null, editedPlace: null });
        remember(client, get());
      },

      chooseIssue: (issueId) => changeAtOnce({ currentIssueId: issueId }),
      changeSettings: (change) => changeAtOnce(change),
      changeView: (change) => {
        const view = { ...get().settings?.view, ...change };
        // A view that is not remembered is no failure worth a message.
        changeAtOnce({ view: change }, { view }).catch(() => undefined);
      },
    };
  });

const remember = (client: Client, { screen, editedItemId }: AppState): void => {
  // A view that is not remembered is no failure worth a message.
  client.settings.update({ view: { screen, editedItemId } }).catch(() => undefined);
};

const screens: readonly Screen[] = ["inbox", "board", "proofreading", "reviewing", "preview", "publication"];

const rememberedView = ({ view }: Settings): Partial<Pick<AppState, "screen" | "editedItemId">> => {
  const screen = screens.find((each) => each === view["screen"]);
  const itemId = view["editedItemId"];
  return { ...(screen && { screen }), editedItemId: typeof itemId === "string" ? itemId : null };
};

const withTask = (tasks: readonly RunningTask[], { task, done, total, label }: RunningTask): RunningTask[] => {
  const others = tasks.filter((each) => each.task !== task);
  return done >= total ? others : [...others, { task, done, total, label }];
};
