import { shorten } from "#shared/domain/naming/name-items.ts";

/** What the sentences of steps say; each ends with its stop. */
export const told = {
  tagged: (items: string, section: string, place: number | null): string => `${items}已归入“${section}”${at(place)}。`,
  moved: (items: string, section: string, place: number | null): string => `${items}已移到“${section}”${at(place)}。`,
  arranged: (section: string | null, count: number): string =>
    `${section === null ? "全期" : `“${section}”`}重新排了次序，${count} 篇换了位置。`,
  heldOver: (items: string): string => `${items}留待下期。`,
  rejected: (items: string, reason: string): string => `${items}不用：${reason}。`,
  returned: (items: string): string => `${items}已退回待编。`,
  edited: (item: string): string => `编辑了${item}。`,
  restored: (item: string, revision: number): string => `${item}恢复了第 ${revision} 稿的内容。`,
  cut: (item: string, line: string): string => `${item}从“${shorten(line, 14)}”起拆成了两篇。`,
  joined: (count: number, item: string): string => `${count} 篇合并成了${item}。`,
  merged: (item: string, into: string): string => `${item}已并入${into}。`,
  updated: (item: string): string => `${item}换成了后来的稿子，旧稿在修订里。`,
  replaced: (count: number, text: string, replacement: string): string =>
    replacement === ""
      ? `删去了 ${count} 处“${shorten(text, 12)}”。`
      : `把 ${count} 处“${shorten(text, 12)}”换成了“${shorten(replacement, 12)}”。`,
  fixed: (count: number, items: string): string => `校对改正了 ${count} 处，在${items}里。`,
  ignored: (count: number, text: string): string =>
    count === 1 ? `忽略了一处“${shorten(text, 12)}”。` : `忽略了 ${count} 处校对问题。`,
  ignoredWord: (text: string): string => `“${shorten(text, 12)}”不再标出。`,
  unignored: (count: number): string => `${count} 条忽略已取消。`,
  ruleChosen: (title: string): string => `调整了校对规则“${shorten(title, 16)}”。`,
  officeRules: "修改了单位规则。",
  officeRulesImported: (added: number, changed: number): string =>
    `导入了单位规则：新增 ${added} 条，改写 ${changed} 条。`,
  decided: (what: string, count: number, items: string): string => `${what} ${count} 条审稿意见，在${items}里。`,
  lexicon: "修改了词库。",
  lexiconImported: (people: number, terms: number): string => `导入了词库：领导 ${people} 条，词条 ${terms} 条。`,
  units: "修改了报送单位。",
  unitsImported: (added: number, changed: number): string =>
    `导入了报送单位：新增 ${added} 个，补充别名 ${changed} 个。`,
  sections: "修改了栏目。",
  head: "修改了刊物信息。",
  profile: "修改了版式。",
} as const;

const at = (place: number | null): string => (place === null ? "" : `第 ${place} 条`);
