import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Client } from "#shared/api/contract.ts";

import type { Stores } from "./stores.ts";
import { Welcome } from "./welcome.tsx";

export interface FirstRunProps {
  readonly stores: Stores;
  readonly client: Client;
  onNewIssue(): void;
  /** The tour was asked for. */
  onTour(): void;
}

/** The three ways out of an empty library, carried out. */
export const FirstRun = ({ stores, client, onNewIssue, onTour }: FirstRunProps) => {
  const messages = useMessages();
  const app = stores.app.getState();

  const loadSample = async (): Promise<void> => {
    const loaded = await client.samples.load({}, { task: "sample" });
    const next = await client.issues.create(await client.issues.propose({}));
    await app.chooseIssue(next.id);
    await Promise.all([app.load(), stores.inbox.getState().showNewer()]);
    // A tour that begins unasked is one that is clicked away.
    messages.doneWithAction(
      strings.welcome.loaded(loaded.issue.title, loaded.submissions),
      strings.tour.offer,
      // Through the issue that has something to show.
      () => void app.chooseIssue(loaded.issue.id).then(onTour, messages.failed),
    );
  };
  const loadPastIssue = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { issue } = await stores.imports.getState().importFiles([{ name: file.name, bytes }], true);
    await app.load();
    if (issue) app.openScreen("board");
  };

  return (
    <Welcome
      onSample={() => loadSample().catch(messages.failed)}
      onPastIssue={(file) => loadPastIssue(file).catch(messages.failed)}
      onFirstIssue={onNewIssue}
    />
  );
};
