import { createStore, type StoreApi } from "zustand/vanilla";

import { CallError } from "#shared/api/client.ts";
import type { Client } from "#shared/api/contract.ts";
import { profileFaults } from "#shared/domain/typesetting/profile-faults.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Section } from "#shared/model/section.ts";

import { profileKey } from "./profile-key.ts";
import { toDrafts, type SectionDraft } from "./section-drafts.ts";

type Proposal = Awaited<ReturnType<Client["issues"]["propose"]>>;

/** Which dialog about an issue is open. */
export type IssueDialogState =
  | { readonly kind: "closed" }
  | {
      readonly kind: "create";
      readonly proposal: Proposal;
      readonly refusal: { message: string; isGap: boolean } | null;
    }
  | { readonly kind: "edit"; readonly issue: Issue; readonly refusal: { message: string; isGap: boolean } | null };

/** Which part of the screen is open. */
export type PublicationPart = "sections" | "units" | "lexicon" | "staff" | "head" | "profile" | "issues" | "machine";

export interface PublicationState {
  readonly part: PublicationPart;
  /** The print profile on its way to be saved, or one with faults that is not; null when what is stored is what is shown. */
  readonly profileDraft: PrintProfile | null;
  /** The sections on their way to be saved; null when what is stored is what is shown. */
  readonly sectionDrafts: readonly SectionDraft[] | null;
  readonly dialog: IssueDialogState;
  openCreate(): Promise<void>;
  openEdit(issue: Issue): void;
  closeDialog(): void;
  /** The issue made, or null when its number was refused: the dialog then says why. */
  create(number: Proposal, allowGap: boolean): Promise<Issue | null>;
  update(issueId: string, change: Partial<Issue>): Promise<Issue | null>;
  publish(issueId: string): Promise<Issue>;
  /** Takes an empty issue out again. */
  removeIssue(issueId: string): Promise<void>;
  saveHead(head: Pick<Publication, "title" | "compiler" | "colophon">): Promise<void>;
  openPart(part: PublicationPart): void;
  /**
   * Shows a profile at once and saves it unless it has faults. `saved` is what is stored as far as the screen knows,
   * `told` what the history calls the change.
   */
  changeProfile(profile: PrintProfile, saved: PrintProfile, told: string): Promise<void>;
  /** Tells what is stored now: the end of our own saves, or a change from elsewhere, which ends any draft. */
  settleProfile(saved: PrintProfile): void;
  /** Shows what is stored again. */
  dropProfileDraft(): void;
  /** Shows the sections so at once, and saves them. Rejects with CallError; what is stored is shown then. */
  saveSections(sections: readonly SectionDraft[]): Promise<void>;
  /** Other sections are stored now: they are shown, unless newer ones of ours are on their way. */
  settleSections(stored: readonly Section[]): void;
}

export type PublicationStore = StoreApi<PublicationState>;

export const createPublicationStore = (client: Client): PublicationStore =>
  createStore((set, get) => {
    /** Runs what may refuse a number; a refusal belongs in the dialog, beside the fields. */
    const orRefusal = async (work: () => Promise<Issue>): Promise<Issue | null> => {
      try {
        const issue = await work();
        set({ dialog: { kind: "closed" } });
        return issue;
      } catch (thrown) {
        const { dialog } = get();
        if (!(thrown instanceof CallError) || dialog.kind === "closed") throw thrown;
        set({ dialog: { ...dialog, refusal: { message: thrown.message, isGap: thrown.code === "ISSUE_NUMBER_GAP" } } });
        return null;
      }
    };
    let sectionsSent: Promise<unknown> = Promise.resolve();
    let sectionsOnTheWay = 0;
    /** Saved by us, and not yet seen stored: quick steps overtake their own echoes. */
    let sentProfiles: PrintProfile[] = [];
    const dropProfileDraft = (): void => {
      sentProfiles = [];
      set({ profileDraft: null });
    };
    return {
      part: "sections",
      profileDraft: null,
      sectionDrafts: null,
      dialog: { kind: "closed" },
      openCreate: async () =>
        set({ dialog: { kind: "create", proposal: await client.issues.propose({}), refusal: null } }),
      openEdit: (issue) => set({ dialog: { kind: "edit", issue, refusal: null } }),
      closeDialog: () => set({ dialog: { kind: "closed" } }),
      create: (number, allowGap) => orRefusal(() => client.issues.create({ ...number, allowGap })),
      update: (issueId, change) => orRefusal(() => client.issues.update({ issueId, change })),
      publish: (issueId) => client.issues.publish({ issueId }),
      removeIssue: async (issueId) => void (await client.issues.remove({ issueId })),
      saveHead: async (head) => void (await client.publication.update(head)),
      openPart: (part) => set({ part }),
      changeProfile: async (profileDraft, saved, told) => {
        set({ profileDraft });
        if (profileFaults(profileDraft).length > 0) return;
        const before = sentProfiles.at(-1) ?? saved;
        if (profileKey(before) === profileKey(profileDraft)) {
          dropProfileDraft();
          return;
        }
        sentProfiles.push(profileDraft);
        try {
          await client.publication.update({ printProfile: profileDraft, told });
        } catch (thrown) {
          dropProfileDraft();
          throw thrown;
        }
      },
      settleProfile: (saved) => {
        const { profileDraft } = get();
        if (!profileDraft) return;
        const key = profileKey(saved);
        const isOnTheWay = sentProfiles.some((sent) => profileKey(sent) === key) && profileKey(profileDraft) !== key;
        if (!isOnTheWay) dropProfileDraft();
      },
      dropProfileDraft,
      saveSections: async (sectionDrafts) => {
        set({ sectionDrafts });
        sectionsOnTheWay += 1;
        // One after another: each holds the whole list, and they may overtake one another on their way.
        const saved = sectionsSent.then(() => client.publication.saveSections({ sections: [...sectionDrafts] }));
        sectionsSent = saved.catch(() => undefined);
        try {
          const { sections } = await saved;
          if (get().sectionDrafts === sectionDrafts) set({ sectionDrafts: toDrafts(sections) });
        } catch (thrown) {
          set({ sectionDrafts: null });
          throw thrown;
        } finally {
          sectionsOnTheWay -= 1;
        }
      },
      settleSections: (stored) => {
        const { sectionDrafts } = get();
        if (sectionDrafts === null) return;
        // Of the saves on their way only the last one's echo ends the draft.
        const isEcho = JSON.stringify(toDrafts(stored)) === JSON.stringify(sectionDrafts);
        if (isEcho || sectionsOnTheWay === 0) set({ sectionDrafts: null });
      },
    };
  });
