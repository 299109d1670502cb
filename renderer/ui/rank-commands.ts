import { findInitials } from "#shared/domain/pinyin/initials.ts";

/** What can be found by a few typed letters. */
export interface Findable {
  /** The same at every start. */
  readonly id: string;
  readonly label: string;
}

/** How well a text fits what was typed, 0 the best; null where it does not. The order of the ranks is the order shown. */
const rank = { whole: 0, prefix: 1, initialsPrefix: 2, initials: 3, substring: 4, inOrder: 5 } as const;

/**
 * Those that fit, the best first: used lately (but not for a mere scatter of letters), then by beginning, pinyin initials,
 * substring, letters in order. Equals keep their order. Nothing typed fits all; case and width of letters do not matter.
 */
export const rankCommands = <C extends Findable>(
  commands: readonly C[],
  typed: string,
  recentIds: readonly string[],
): C[] => {
  const wanted = normalize(typed);
  const recency = new Map(recentIds.map((id, index) => [id, index]));
  return commands
    .flatMap((command, index) => {
      const fit = wanted === "" ? rank.whole : fitOf(command.label, wanted);
      if (fit === null) return [];
      const recent = fit === rank.inOrder ? undefined : recency.get(command.id);
      return [{ command, index, fit, recent: recent ?? Number.POSITIVE_INFINITY }];
    })
    .toSorted((one, other) => compare(one.recent, other.recent) || one.fit - other.fit || one.index - other.index)
    .map(({ command }) => command);
};

/** Recently used ids with one more in front; as many as are worth keeping. */
export const withRecent = (recentIds: readonly string[], id: string): string[] =>
  [id, ...recentIds.filter((each) => each !== id)].slice(0, mostRecent);

const mostRecent = 12;

const fitOf = (label: string, wanted: string): number | null => {
  const text = normalize(label);
  if (text === wanted) return rank.whole;
  if (text.startsWith(wanted)) return rank.prefix;
  const initials = findInitials(label, wanted);
  if (initials) return initials.start === 0 ? rank.initialsPrefix : rank.initials;
  if (text.includes(wanted)) return rank.substring;
  return standsInOrder(text, wanted) ? rank.inOrder : null;
};

const standsInOrder = (text: string, wanted: string): boolean => {
  let from = 0;
  return [...wanted].every((character) => {
    const at = text.indexOf(character, from);
    from = at + character.length;
    return at >= 0;
  });
};

const normalize = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
