import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { Unit } from "#shared/model/unit.ts";

type Overview = Awaited<ReturnType<Client["units"]["overview"]>>;
export type UnregisteredName = Overview["unregistered"][number];
type Exported = Awaited<ReturnType<Client["units"]["export"]>>;

export interface UnitState {
  readonly units: readonly Unit[];
  readonly registered: ReadonlyMap<string, Overview["registered"][number]>;
  readonly unregistered: readonly UnregisteredName[];
  /** The screen is open: changes are asked for. */
  readonly isShown: boolean;
  show(isShown: boolean): Promise<void>;
  onEvent(event: CoreEvent): void;
  rename(unitId: string, name: string): Promise<void>;
  setAliases(unitId: string, aliases: readonly string[]): Promise<void>;
  remove(unitId: string): Promise<void>;
  /** Registers a name as a unit, or as an alias of one. */
  register(name: string, asAliasOf: string | null): Promise<void>;
  /** One unit takes in the names of another, which goes. */
  merge(unitId: string, intoId: string): Promise<void>;
  importFile(file: { name: string; bytes: Uint8Array }): Promise<{ added: number; changed: number }>;
  exportFile(): Promise<Exported>;
}

export type UnitStore = StoreApi<UnitState>;

/** A unit as it is sent: `id: null` is a new one. */
type UnitDraft = Omit<Unit, "id"> & { readonly id: string | null };

/** Stands before the name of a unit that the core has given no id yet. */
const newUnit = "new ";

export const createUnitStore = (client: Client): UnitStore =>
  createStore((set, get) => {
    const load = async (): Promise<void> => {
      const [units, { registered, unregistered }] = await Promise.all([
        client.units.list({}),
        client.units.overview({}),
      ]);
      set({ units, unregistered, registered: new Map(registered.map((each) => [each.unitId, each])) });
    };
    let sent: Promise<unknown> = Promise.resolve();
    /** Shown at once, so that the next change builds on it; sent one after another, because each holds the whole list. */
    const save = async (units: readonly UnitDraft[]): Promise<void> => {
      set({ units: units.map((unit) => ({ ...unit, id: unit.id ?? newUnit + unit.name })) });
      const saved = sent.then(() =>
        client.units.save({ units: units.map((unit) => ({ ...unit, aliases: [...unit.aliases] })) }),
      );
      sent = saved.catch(() => undefined);
      try {
        await saved;
      } finally {
        // Refused or not: what is stored is what is shown in the end.
        await load();
      }
    };
    const drafts = (): UnitDraft[] =>
      get().units.map((unit) => ({ ...unit, id: unit.id.startsWith(newUnit) ? null : unit.id }));
    const change = (unitId: string, changed: (unit: Unit) => Unit): Promise<void> =>
      save(drafts().map((unit) => (unit.id === unitId ? changed({ ...unit, id: unitId }) : unit)));
    return {
      units: [],
      registered: new Map(),
      unregistered: [],
      isShown: false,
      show: async (isShown) => {
        set({ isShown });
        if (isShown) await load();
      },
      onEvent: (event) => {
        const concerns = event.type === "changed" && event.areas.some((area) => area === "units" || area === "items");
        // A list that is not fresh is no failure worth a message.
        if (concerns && get().isShown) load().catch(() => undefined);
      },
      rename: (unitId, name) => change(unitId, (unit) => ({ ...unit, name })),
      setAliases: (unitId, aliases) => change(unitId, (unit) => ({ ...unit, aliases: [...aliases] })),
      remove: (unitId) => save(drafts().filter(({ id }) => id !== unitId)),
      register: (name, asAliasOf) =>
        asAliasOf === null
          ? save([...drafts(), { id: null, name, aliases: [] }])
          : change(asAliasOf, (unit) => ({ ...unit, aliases: [...unit.aliases, name] })),
      merge: (unitId, intoId) => {
        const gone = get().units.find(({ id }) => id === unitId);
        if (!gone) return Promise.resolve();
        return save(
          drafts()
            .filter(({ id }) => id !== unitId)
            .map((unit) =>
              unit.id === intoId ? { ...unit, aliases: [...unit.aliases, gone.name, ...gone.aliases] } : unit,
            ),
        );
      },
      importFile: async (file) => {
        const result = await client.units.import({ file });
        await load();
        return result;
      },
      exportFile: () => client.units.export({}),
    };
  });
