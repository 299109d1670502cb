import type { Handlers } from "#shared/api/contract.ts";
import { couldBeSameUnit } from "#shared/domain/units/could-be-same-unit.ts";
import { createUnitResolver, splitUnitNames } from "#shared/domain/units/resolve-unit.ts";
import type { Unit } from "#shared/model/unit.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { recordStep } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import { localDay } from "../local-day.ts";
import { readPublication } from "../publications/publication-service.ts";
import { countSentByName, readUnits, replaceUnits } from "../store/unit-store.ts";
import { readUnitTable, writeUnitTable, type ListedUnit } from "./unit-table.ts";

/** As many names are offered to be registered as an editor looks through. */
const mostUnregistered = 200;

/** As many names are offered while one is typed. */
const mostNames = 500;

interface Sent {
  readonly itemCount: number;
  readonly lastSentOn: string | null;
}

export const createUnitService = ({ store, ids, clock, delivery, changed }: CoreContext): Handlers["units"] => {
  const save = (units: readonly (ListedUnit & { readonly id: string | null })[], message: string): Unit[] => {
    refuseSharedNames(units);
    store.write((db) => {
      const before = readUnits(db);
      replaceUnits(
        db,
        units.map(({ id, name, aliases }) => ({ id: id ?? ids.next(), name, aliases: [...aliases] })),
      );
      recordStep(db, { message, before: { units: before }, now: clock.now() });
    });
    changed("units", "history");
    return readUnits(store.db);
  };

  return {
    list: () => readUnits(store.db),

    overview: () => {
      const units = readUnits(store.db);
      const resolve = createUnitResolver(units);
      const registered = new Map<string, Sent>();
      const unregistered = new Map<string, Sent>();
      for (const { name: field, itemCount, lastCreatedAt } of countSentByName(store.db)) {
        for (const name of splitUnitNames(field)) {
          const unit = resolve(name);
          const [into, key] = unit ? ([registered, unit.id] as const) : ([unregistered, name] as const);
          into.set(key, added(into.get(key), { itemCount, lastSentOn: localDay(new Date(lastCreatedAt)) }));
        }
      }
      return {
        registered: [...registered].map(([unitId, sent]) => ({ unitId, ...sent })),
        unregistered: [...unregistered]
          .toSorted(([, one], [, other]) => other.itemCount - one.itemCount)
          .slice(0, mostUnregistered)
          .map(([name, sent]) => ({ name, ...sent, likelyUnitId: likelyUnit(name, units)?.id ?? null })),
      };
    },

    names: () => {
      const sent = countSentByName(store.db).toSorted((one, other) => other.itemCount - one.itemCount);
      const registered = readUnits(store.db).map(({ name }) => name);
      return [...new Set([...registered, ...sent.map(({ name }) => name)])].slice(0, mostNames);
    },

    save: ({ units }) => save(units, told.units),

    import: ({ file }) => {
      const listed = readUnitTable(file.bytes, file.name);
      const { units, added: addedCount, changed: changedCount } = mergeLists(readUnits(store.db), listed);
      if (addedCount + changedCount > 0) save(units, told.unitsImported(addedCount, changedCount));
      return { added: addedCount, changed: changedCount };
    },

    export: ({ to }) => {
      const { title } = readPublication(store.db);
      return delivery.deliver({
        suggestedName: fileNameOf(`${title}报送单位`, "csv"),
        mediaType: "text/csv; charset=utf-8",
        bytes: writeUnitTable(readUnits(store.db)),
        to,
      });
    },
  };
};

const added = (sent: Sent | undefined, { itemCount, lastSentOn }: Sent): Sent => ({
  itemCount: (sent?.itemCount ?? 0) + itemCount,
  lastSentOn: [sent?.lastSentOn ?? "", lastSentOn ?? ""].toSorted().at(-1) ?? null,
});

const likelyUnit = (name: string, units: readonly Unit[]): Unit | undefined =>
  units.find((unit) => [unit.name, ...unit.aliases].some((known) => couldBeSameUnit(name, known)));

/** A name says one unit only, or nothing could be counted by it. */
const refuseSharedNames = (units: readonly ListedUnit[]): void => {
  const owners = new Map<string, ListedUnit>();
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const owner = owners.get(name);
      if (owner && owner !== unit) {
        throw new AppError(
          "INVALID_INPUT",
          `“${name}”既是“${owner.name}”又是“${unit.name}”的名称或别名。请从其中一个里删掉它。`,
        );
      }
      owners.set(name, unit);
    }
  }
};

/** Known units gain aliases, unknown ones are added at the end. */
const mergeLists = (units: readonly Unit[], listed: readonly ListedUnit[]) => {
  const merged: (ListedUnit & { id: string | null })[] = [...units];
  let addedCount = 0;
  const changedIds = new Set<number>();
  for (const { name, aliases } of listed) {
    const at = merged.findIndex((unit) => [unit.name, ...unit.aliases].includes(name));
    const known = merged[at];
    if (!known) {
      merged.push({ id: null, name, aliases });
      addedCount += 1;
      continue;
    }
    const lacking = aliases.filter((alias) => alias !== known.name && !known.aliases.includes(alias));
    if (lacking.length === 0) continue;
    merged[at] = { ...known, aliases: [...known.aliases, ...lacking] };
    if (known.id !== null) changedIds.add(at);
  }
  return { units: merged, added: addedCount, changed: changedIds.size };
};
