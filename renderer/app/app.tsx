import { App as AntApp, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";

import type { WatchedTransport } from "#renderer/api/pending-commands.ts";
import { PictureContext } from "#renderer/ui/pictures.tsx";
import { useSystemLook } from "#renderer/ui/system-look.ts";
import { applyLook, createTheme, type Look } from "#renderer/ui/theme.ts";
import { ActionRegistryContext, createActionRegistry } from "#renderer/ui/use-actions.ts";
import type { Client } from "#shared/api/contract.ts";
import type { Settings } from "#shared/model/settings.ts";

import { Frame } from "./frame.tsx";
import { createPictureAddresses } from "./picture-addresses.ts";
import { tellStores, type Stores } from "./stores.ts";

export interface AppProps {
  readonly stores: Stores;
  readonly client: Client;
  readonly transport: WatchedTransport;
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
  const { isDark, isStrong, hasMotion, scale } = lookOf(settings, useSystemLook());
  const look = useMemo(() => ({ isDark, isStrong, hasMotion, scale }), [isDark, isStrong, hasMotion, scale]);
  const theme = useMemo(() => createTheme(look), [look]);

  const [actions] = useState(createActionRegistry);
  const pictureAddress = useMemo(() => createPictureAddresses(client), [client]);

  useEffect(() => applyLook(document.documentElement, look), [look]);
  useEffect(() => transport.subscribe((event) => tellStores(stores, event)), [transport, stores]);
  useEffect(() => transport.onSlow((slowAreas) => stores.app.setState({ slowAreas })), [transport, stores]);

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

/** What the editor chose; what she left to the system, as the system has it. */
const lookOf = (settings: Settings | null, system: Omit<Look, "scale">): Look => {
  const { theme = "system", contrast = "system", scale = 100 } = settings ?? {};
  return {
    isDark: theme === "system" ? system.isDark : theme === "dark",
    isStrong: contrast === "system" ? system.isStrong : contrast === "high",
    hasMotion: system.hasMotion,
    scale,
  };
};
