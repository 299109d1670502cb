import { App as AntApp, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";

import { PictureContext } from "#renderer/ui/pictures.tsx";
import { applyPalette, createTheme } from "#renderer/ui/theme.ts";
import { ActionRegistryContext, createActionRegistry } from "#renderer/ui/use-actions.ts";
import type { Client } from "#shared/api/contract.ts";
import type { Transport } from "#shared/api/transport.ts";

import { Frame } from "./frame.tsx";
import { createPictureAddresses } from "./picture-addresses.ts";
import { tellStores, type Stores } from "./stores.ts";

export interface AppProps {
  readonly stores: Stores;
  readonly client: Client;
  readonly transport: Transport;
}

// The component library formats dates through dayjs.
dayjs.locale("zh-cn");

/** Two characters stand together, as everywhere else. */
const twoLetters = { autoInsertSpace: false };

/** What happened is told where nothing is being read: low, above the line of keys. */
const messages = { top: "calc(100vh - 170px)", maxCount: 2 };

/** The window: theme and language round the frame, and the core's events into the stores. */
export const App = ({ stores, client, transport }: AppProps) => {
  const settings = useStore(stores.app, (state) => state.settings);
  const systemIsDark = useSystemDark();
  const isDark = settings?.theme === "dark" || (settings?.theme === "system" && systemIsDark);
  const scale = settings?.scale ?? 100;
  const theme = useMemo(() => createTheme(isDark, scale), [isDark, scale]);

  const [actions] = useState(createActionRegistry);
  const pictureAddress = useMemo(() => createPictureAddresses(client), [client]);

  useEffect(() => applyPalette(document.documentElement, isDark, scale), [isDark, scale]);
  useEffect(() => transport.subscribe((event) => tellStores(stores, event)), [transport, stores]);

  return (
    <ConfigProvider locale={zhCN} theme={theme} button={twoLetters}>
      <AntApp className="ant-app-root" message={messages}>
        <PictureContext value={pictureAddress}>
          <ActionRegistryContext value={actions}>
            <Frame stores={stores} client={client} onCancelTask={(task) => void transport.cancel(task)} />
          </ActionRegistryContext>
        </PictureContext>
      </AntApp>
    </ConfigProvider>
  );
};

const darkQuery = matchMedia("(prefers-color-scheme: dark)");

const useSystemDark = (): boolean => {
  const [isDark, setDark] = useState(darkQuery.matches);
  useEffect(() => {
    const onChange = (): void => setDark(darkQuery.matches);
    darkQuery.addEventListener("change", onChange);
    return () => darkQuery.removeEventListener("change", onChange);
  }, []);
  return isDark;
};
