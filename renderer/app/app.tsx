import { useEffect } from "react";
import { useStore } from "zustand";

import type { WatchedTransport } from "#renderer/api/pending-commands.ts";
import type { Client } from "#shared/api/contract.ts";

import { AppShell } from "./app-shell.tsx";
import { Frame } from "./frame.tsx";
import { tellStores, type Stores } from "./stores.ts";

export interface AppProps {
  readonly stores: Stores;
  readonly client: Client;
  readonly transport: WatchedTransport;
}

/** The window on a library: its frame, and the core's events into the stores. */
export const App = ({ stores, client, transport }: AppProps) => {
  const settings = useStore(stores.app, (state) => state.settings);
  useEffect(() => transport.subscribe((event) => tellStores(stores, event)), [transport, stores]);
  useEffect(() => transport.onSlow((slowAreas) => stores.app.setState({ slowAreas })), [transport, stores]);
  return (
    <AppShell settings={settings} client={client}>
      <Frame stores={stores} client={client} onCancelTask={(task) => void transport.cancel(task)} />
    </AppShell>
  );
};
