import type { FaultClass, FindingPlace, Severity } from "../../model/finding.ts";
import type { ProofreadingSetup, ReportedDays } from "../../model/proofreading.ts";

/** What a rule finds in one text: UTF-16 offsets, `end` beyond the last. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Put in place of the text; "" deletes it; null where only the editor can know. */
  readonly suggestion: string | null;
  /** Where the rule's own reason would not be enough: names the words at hand. */
  readonly message?: string;
}

/** A title or a paragraph, with what rules ask of it again and again. */
export interface Passage {
  readonly where: FindingPlace["where"];
  readonly text: string;
  /** Where titles of documents stand, 《 and 》 included. */
  readonly documentTitles: readonly TextRange[];
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface RuleFacts {
  /** Kebab case, never changed: what an office says of a rule hangs on it. */
  readonly id: string;
  /** Chinese, short: as lists show it. */
  readonly title: string;
  readonly faultClass: FaultClass;
  readonly severity: Severity;
  /** Why, in one sentence, with the clause of the standard or where else it comes from. */
  readonly reason: string;
  /** Also within 《…》, whose words are others' and quoted as they are. By default a rule keeps out of them. */
  readonly readsDocumentTitles?: boolean;
}

/** Looks at one title or paragraph, and nothing else: what is typed is checked again by these. */
export interface TextRule extends RuleFacts {
  readonly scope: "text";
  readonly examples: RuleExamples;
  find(passage: Passage): Iterable<Match>;
  /** The same for passages of this text alone, without what cannot be found in any of them; only for the sake of speed. */
  narrowTo?(whole: string): TextRule;
}

/** Its tests, and what editors see of it. */
export interface RuleExamples {
  /** A faulty text, and the same as the rule mends it; null where it has no suggestion. */
  readonly wrong: readonly (readonly [text: string, mended: string | null])[];
  /** Texts that look alike and are right. */
  readonly right: readonly string[];
  /** Where they stand; in a body where nothing is said. */
  readonly where?: Passage["where"];
}

/** A match with its place. */
export interface PlacedMatch extends Match, FindingPlace {}

/** An item as rules read it. Blocks that hold no running text (pictures, tables) are there as "". */
export interface ReadItem {
  readonly id: string;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly eventDates: readonly string[];
}

/** What the office knows, which is more than the language. */
export type Office = Pick<ProofreadingSetup, "lexicon" | "units" | "region">;

/** Compares the parts of one item with one another. */
export interface ItemRule extends RuleFacts {
  readonly scope: "item";
  find(item: ReadItem, office: Office): Iterable<PlacedMatch>;
}

/** All items of an issue in the order of print. */
export interface ReadIssue {
  readonly items: readonly ReadItem[];
  /** The days that it reports; null outside an issue. */
  readonly period: ReportedDays | null;
}

/** Compares the items of an issue with one another. */
export interface IssueRule extends RuleFacts {
  readonly scope: "issue";
  find(issue: ReadIssue, office: Office): Iterable<PlacedMatch & { readonly itemId: string }>;
}

export type Rule = TextRule | ItemRule | IssueRule;
