import type { Handlers } from "#shared/api/contract.ts";
import { profileFaults } from "#shared/domain/typesetting/profile-faults.ts";
import { gb9704Profile, type PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";
import { defaultSectionNames, freeKey, type Section } from "#shared/model/section.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { recordStep } from "../history/record-step.ts";
import { told } from "../history/telling.ts";
import { readPublicationHead, readSections, writePublicationHead, writeSection } from "../store/publication-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { withoutUndefined } from "../without-undefined.ts";
import { replaceSections } from "./replace-sections.ts";

export const createPublicationService = ({ store, ids, clock, changed }: CoreContext): Handlers["publication"] => ({
  get: () => readPublication(store.db),

  update: ({ told: message, ...given }) => {
    const change = withoutUndefined(given);
    if (change.printProfile) refuseUnprintable(change.printProfile);
    store.write((db) => {
      const { sections: _sections, ...head } = readPublication(db);
      writePublicationHead(db, { ...head, ...change }, true);
      const before = Object.fromEntries(Object.entries(head).filter(([key]) => Object.hasOwn(change, key)));
      if (JSON.stringify(before) === JSON.stringify({ ...before, ...change })) return;
      const now = clock.now();
      recordStep(db, {
        message: message ?? (change.printProfile ? told.profile : told.head),
        before: { head: before },
        now,
      });
    });
    changed("publication", "history");
    return readPublication(store.db);
  },

  saveSections: ({ sections }) => {
    store.write((db) => {
      refuseRepeats(sections);
      const existing = readSections(db);
      refuseUnknown(sections, existing);
      replaceSections(db, withKeys(sections, existing, ids.next));
      recordStep(db, { message: told.sections, before: { sections: existing }, now: clock.now() });
    });
    changed("publication", "items", "history");
    return readPublication(store.db);
  },
});

/** The publication as stored. A library always has one: see `ensurePublication`. */
export const readPublication = (db: ReadableDb): Publication => {
  const head = readPublicationHead(db);
  if (!head) throw new AppError("LIBRARY_DAMAGED", "资料库里没有刊物信息。请从备份恢复。");
  const { isConfigured: _isConfigured, ...rest } = head;
  return { ...rest, sections: readSections(db) };
};

/** Gives a new library its publication: a placeholder's title, and the usual sections. */
export const ensurePublication = ({ store, ids }: CoreContext): void => {
  if (readPublicationHead(store.db)) return;
  store.write((db) => {
    writePublicationHead(
      db,
      {
        title: "大事月报",
        compiler: "地方史志办公室",
        colophon: {
          notice: "内部资料 注意保存",
          distribution: null,
          organizer: null,
          editor: null,
          phone: null,
          email: null,
        },
        printProfile: gb9704Profile,
      },
      false,
    );
    defaultSectionNames.forEach((name, order) =>
      writeSection(db, { id: ids.next(), name, order, hue: hueOf(order), key: order < 9 ? order + 1 : null }),
    );
  });
};

/** Hues far apart for neighbours: steps of the golden angle, beginning beside the seal red. */
export const hueOf = (order: number): number => Math.round(12 + order * 137.5) % 360;

/** A profile that a script wrote may be well-formed and leave no room for a line. */
const refuseUnprintable = (profile: PrintProfile): void => {
  const faults = profileFaults(profile);
  if (faults.length > 0) {
    throw new AppError(
      "INVALID_INPUT",
      `版式“${profile.name}”不能用：${faults.map(({ message }) => message).join("")}`,
    );
  }
};

/** A section as it comes in: `id: null` makes a new one; without a `key` it keeps its own, and a new one gets a free one. */
interface WantedSection {
  readonly id: string | null;
  readonly name: string;
  readonly hue: number;
  readonly key?: number | null | undefined;
}

const withKeys = (
  wanted: readonly WantedSection[],
  existing: readonly Section[],
  nextId: () => string,
): readonly Section[] => {
  const before = new Map(existing.map(({ id, key }) => [id, key]));
  const sections = wanted.map(({ id, name, hue, key }, order) => ({
    id: id ?? nextId(),
    name,
    hue,
    order,
    key: key === undefined ? (before.get(id ?? "") ?? null) : key,
    isNew: id === null && key === undefined,
  }));
  const taken = sections.map(({ key }) => ({ key }));
  return sections.map(({ isNew, ...section }) => {
    if (!isNew) return section;
    const key = freeKey(taken);
    taken.push({ key });
    return { ...section, key };
  });
};

const refuseRepeats = (sections: readonly WantedSection[]): void => {
  const names = sections.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new AppError("INVALID_INPUT", `有两个栏目都叫“${repeated}”。请改掉其中一个的名称。`);
  }
  const keys = sections.flatMap(({ key }) => key ?? []);
  const twiceUsed = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twiceUsed !== undefined) {
    throw new AppError("INVALID_INPUT", `有两个栏目都用数字键 ${twiceUsed}。请给其中一个换一个数字。`);
  }
  const twice = sections.find(({ id }, at) => id !== null && sections.findIndex((each) => each.id === id) !== at);
  if (twice) throw new AppError("INVALID_INPUT", `栏目“${twice.name}”与前面的栏目是同一个。请刷新后再试。`);
};

/** An id is never reused: a section that was dropped elsewhere comes back as a new one only. */
const refuseUnknown = (sections: readonly WantedSection[], existing: readonly Section[]): void => {
  const known = new Set(existing.map(({ id }) => id));
  const unknown = sections.find(({ id }) => id !== null && !known.has(id));
  if (unknown) {
    throw new AppError("NOT_FOUND", `栏目“${unknown.name}”已在别处删除。请刷新后再试；若还要它，请重新添加。`);
  }
};
