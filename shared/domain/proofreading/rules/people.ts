import type { Person } from "../../../model/lexicon.ts";
import { allMatches } from "../all-matches.ts";
import { findPeople, type NamedPerson } from "../names/find-people.ts";
import type { IssueRule, ItemRule, Office, PlacedMatch, ReadItem } from "../rule.ts";
import { textsOf } from "../texts-of.ts";

type PlacedPerson = NamedPerson & Pick<PlacedMatch, "where" | "paragraph"> & { readonly itemId: string };

/** Four rules ask for the people of an item; they are looked for once. */
const readBefore = new WeakMap<ReadItem, readonly PlacedPerson[]>();
const peopleIn = (item: ReadItem): readonly PlacedPerson[] => {
  const before = readBefore.get(item);
  if (before) return before;
  const people = readPeople(item);
  readBefore.set(item, people);
  return people;
};

const readPeople = (item: ReadItem): PlacedPerson[] =>
  textsOf(item).flatMap(({ text, ...place }) =>
    findPeople(text).map((person) => ({ ...person, ...place, itemId: item.id })),
  );

/** Leaders beside the office's list, and one person beside himself. */
export const people: readonly (ItemRule | IssueRule)[] = [
  {
    id: "leader-title",
    title: "领导职务",
    faultClass: "name",
    severity: "warning",
    reason: "职务与词库里登记的不同。",
    scope: "item",
    *find(item, office) {
      if (office.lexicon.people.length === 0) return;
      const day = item.eventDates.at(0) ?? null;
      for (const person of peopleIn(item)) {
        const known = office.lexicon.people.filter(({ name }) => name === person.name);
        if (known.length === 0) continue;
        const inOffice = known.filter((each) => isInOffice(each, day));
        const place = {
          where: person.where,
          paragraph: person.paragraph,
          start: person.titleStart,
          end: person.nameStart,
        };
        if (inOffice.length === 0) {
          yield {
            ...place,
            suggestion: null,
            message: `词库里${person.name}的任期不含${day ?? ""}这一天（${known.map(tellTerm).join("；")}）。`,
          };
        } else if (!inOffice.some(({ title }) => agrees(person.title, title, office))) {
          yield {
            ...place,
            suggestion: null,
            message: `词库里${person.name}的职务是“${inOffice.map(({ title }) => title).join("、")}”。`,
          };
        }
      }
    },
  },
  {
    id: "leader-order",
    title: "领导排序",
    faultClass: "name",
    severity: "warning",
    reason: "领导的先后与词库里登记的次序不同。",
    scope: "item",
    *find(item, { lexicon }) {
      if (lexicon.people.length === 0) return;
      const rank = new Map(lexicon.people.map(({ name }, index): [string, number] => [name, index]));
      for (const [paragraph, text] of item.paragraphs.entries()) {
        // Names alone, one after the other: 林远、何苗、江岸出席.
        for (const match of allMatches(text, /\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+/gu)) {
          const names = match[0].split("、");
          const listed = names.map((name, index) => ({ name, rank: rankOf(rank, name, index === names.length - 1) }));
          const wrong = listed.findIndex(
            (each, index) =>
              index > 0 &&
              each.rank !== null &&
              listed.slice(0, index).some((other) => (other.rank ?? -1) > (each.rank ?? 0)),
          );
          const each = listed[wrong];
          if (wrong < 0 || !each) continue;
          const start = match.index + names.slice(0, wrong).join("、").length + 1;
          const before = listed.slice(0, wrong).find((other) => (other.rank ?? -1) > (each.rank ?? 0));
          yield {
            where: "body",
            paragraph,
            start,
            end: start + each.name.length,
            suggestion: null,
            message: `词库里${each.name}排在${before?.name ?? ""}前面。`,
          };
        }
      }
    },
  },
  {
    id: "name-without-title",
    title: "首次出现没有职务",
    faultClass: "name",
    severity: "advice",
    reason: "人名在一篇里首次出现时写明职务。",
    scope: "issue",
    *find({ items }) {
      const titles = new Map(items.flatMap(peopleIn).map(({ name, title }): [string, string] => [name, title]));
      for (const item of items) {
        const named = new Set(peopleIn(item).map(({ name }) => name));
        for (const [name, title] of titles) {
          if (named.has(name)) continue;
          const paragraph = item.paragraphs.findIndex((text) => text.includes(name));
          const text = item.paragraphs[paragraph];
          if (text === undefined) continue;
          // Named in a list of others before: then the list has the titles, or needs none.
          const start = text.indexOf(name);
          if (!/(?:^|[。！”])$/u.test(text.slice(0, start)) || !speaks.test(text.slice(start + name.length))) continue;
          yield {
            itemId: item.id,
            where: "body",
            paragraph,
            start,
            end: start + name.length,
            suggestion: null,
            message: `${name}在本篇首次出现，没有写职务；别处写作“${title}”。`,
          };
        }
      }
    },
  },
  {
    id: "name-one-off",
    title: "人名写法不一",
    faultClass: "name",
    severity: "warning",
    reason: "同一职务的人名只差一个字。",
    scope: "issue",
    *find({ items }, { lexicon }) {
      const named = items.flatMap(peopleIn);
      const registered = new Set(lexicon.people.map(({ name }) => name));
      const counts = new Map<string, number>();
      for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
      const weightOf = (name: string): number => (counts.get(name) ?? 0) + (registered.has(name) ? 1000 : 0);
      for (const person of named) {
        const other = named.find(
          ({ name, title }) =>
            title === person.title && isOneOff(name, person.name) && weightOf(name) > weightOf(person.name),
        );
        if (!other || registered.has(person.name)) continue;
        yield {
          itemId: person.itemId,
          where: person.where,
          paragraph: person.paragraph,
          start: person.nameStart,
          end: person.end,
          suggestion: other.name,
          message: `别处的“${person.title}”是${other.name}，这里是${person.name}。`,
        };
      }
    },
  },
  {
    id: "chief-or-deputy",
    title: "正职、副职不一",
    faultClass: "name",
    severity: "warning",
    reason: "同一人同一单位的职务，一处是正职，一处是副职。",
    scope: "issue",
    *find({ items }) {
      const offices = items
        .flatMap(peopleIn)
        .flatMap((place) => place.title.split("、").map((office) => ({ place, office, chief: asChief(office) })));
      for (const same of Map.groupBy(offices, ({ place, chief }) => `${place.name} ${chief}`).values()) {
        const [first] = same;
        const told = new Set<PlacedPerson>();
        for (const { place, office } of same) {
          // Told where it comes later: the place before may be the right one as well as this.
          if (!first || office === first.office || told.has(place)) continue;
          told.add(place);
          yield {
            itemId: place.itemId,
            where: place.where,
            paragraph: place.paragraph,
            start: place.titleStart,
            end: place.nameStart,
            suggestion: null,
            message: `${place.name}别处写作“${first.office}”，这里写作“${office}”，核对是正职还是副职。`,
          };
        }
      }
    },
  },
];

const isInOffice = ({ from, to }: Person, day: string | null): boolean =>
  day === null || ((from === null || from <= day) && (to === null || day <= to));

const tellTerm = ({ title, from, to }: Person): string => `${title} ${from ?? ""}—${to ?? ""}`;

/** Every office that the text names is one of those in the list; the region's name and 中共 may be left out or put before. */
const agrees = (written: string, registered: string, { region }: Office): boolean => {
  const known = registered.split("、").map((title) => plainTitle(title, region));
  return written
    .split("、")
    .map((title) => plainTitle(title, region))
    .every((title) => known.includes(title));
};

const plainTitle = (title: string, region: string | null): string =>
  title
    .replace(/^中共/u, "")
    .replace(new RegExp(`^${region ?? "　"}(?:区|县|市)?`, "u"), "")
    .replace(/^[区县市](?=[委政人纪])/u, "")
    .replace(/^[区县市](?=\p{Script=Han}*[长])/u, "");

/** The last name of a list may run on into a verb. */
const rankOf = (ranks: ReadonlyMap<string, number>, name: string, isLast: boolean): number | null => {
  const known = ranks.get(name);
  if (known !== undefined || !isLast) return known ?? null;
  return ranks.get(name.slice(0, 3)) ?? ranks.get(name.slice(0, 2)) ?? null;
};

/** 副局长 as 局长. */
const asChief = (office: string): string => office.replace(/副(?=\p{Script=Han}{1,4}$)/u, "");

/** Behind somebody who says or does something. */
const speaks = /^(?:强调|指出|要求|表示|提出|出席|主持)/u;

/** As long, and one character apart; the surname is the same. */
const isOneOff = (one: string, other: string): boolean =>
  one.length === other.length &&
  one.length >= 3 &&
  one[0] === other[0] &&
  [...one].filter((letter, index) => letter !== other[index]).length === 1;
