import { createStore, type StoreApi } from "zustand/vanilla";

import { CallError } from "#shared/api/client.ts";
import type { Client } from "#shared/api/contract.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";

type Proposal = Awaited<ReturnType<Client["issues"]["propose"]>>;
type SectionDraft = Parameters<Client["publication"]["saveSections"]>[0]["sections"][number];

/** Which dialog about an issue is open. */
export type IssueDialogState =
  | { readonly kind: "closed" }
  | {
      readonly kind: "create";
      readonly proposal: Proposal;
      readonly refusal: { message: string; isGap: boolean } | null;
    }
  | { readonly kind: "edit"; readonly issue: Issue; readonly refusal: { message: string; isGap: boolean } | null };

export interface PublicationState {
  readonly dialog: IssueDialogState;
  openCreate(): Promise<void>;
  openEdit(issue: Issue): void;
  closeDialog(): void;
  /** The issue made, or null when its number was refused: the dialog then says why. */
  create(number: Proposal, allowGap: boolean): Promise<Issue | null>;
  update(issueId: string, change: Partial<Issue>): Promise<Issue | null>;
  publish(issueId: string): Promise<Issue>;
  saveHead(head: Pick<Publication, "title" | "compiler" | "colophon">): Promise<void>;
  savePrintProfile(printProfile: PrintProfile): Promise<void>;
  saveSections(sections: readonly SectionDraft[]): Promise<void>;
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
    return {
      dialog: { kind: "closed" },
      openCreate: async () =>
        set({ dialog: { kind: "create", proposal: await client.issues.propose({}), refusal: null } }),
      openEdit: (issue) => set({ dialog: { kind: "edit", issue, refusal: null } }),
      closeDialog: () => set({ dialog: { kind: "closed" } }),
      create: (number, allowGap) => orRefusal(() => client.issues.create({ ...number, allowGap })),
      update: (issueId, change) => orRefusal(() => client.issues.update({ issueId, change })),
      publish: (issueId) => client.issues.publish({ issueId }),
      saveHead: async (head) => void (await client.publication.update(head)),
      savePrintProfile: async (printProfile) => void (await client.publication.update({ printProfile })),
      saveSections: async (sections) => void (await client.publication.saveSections({ sections: [...sections] })),
    };
  });
