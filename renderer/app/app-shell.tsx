import { App as AntApp, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, useMemo, useState, type ReactNode } from "react";

import { PictureContext } from "#renderer/ui/pictures.tsx";
import { useSystemLook } from "#renderer/ui/system-look.ts";
import { applyLook, createTheme, type Look } from "#renderer/ui/theme.ts";
import { ActionRegistryContext, createActionRegistry } from "#renderer/ui/use-actions.ts";
import type { Client } from "#shared/api/contract.ts";
import type { Settings } from "#shared/model/settings.ts";

import { createPictureAddresses } from "./picture-addresses.ts";

export interface AppShellProps {
  /** Null until they are read. */
  readonly settings: Settings | null;
  readonly client: Client;
  readonly children: ReactNode;
}

// The component library formats dates through dayjs.
dayjs.locale("zh-cn");

/** Two characters stand together, as everywhere else. */
const twoLetters = { autoInsertSpace: false };

/** What happened is told where nothing is being read: low, above the line of keys. */
const messages = { top: "calc(100vh - 170px)", maxCount: 2 };

/** What every window has round its screens: theme, language, pictures and the list of what can be done. */
export const AppShell = ({ settings, client, children }: AppShellProps) => {
  const { isDark, isStrong, hasMotion, scale } = lookOf(settings, useSystemLook());
  const look = useMemo(() => ({ isDark, isStrong, hasMotion, scale }), [isDark, isStrong, hasMotion, scale]);
  const theme = useMemo(() => createTheme(look), [look]);
  const [actions] = useState(createActionRegistry);
  const pictureAddress = useMemo(() => createPictureAddresses(client), [client]);
  useEffect(() => applyLook(document.documentElement, look), [look]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={twoLetters}>
      <AntApp className="ant-app-root" message={messages}>
        <PictureContext value={pictureAddress}>
          <ActionRegistryContext value={actions}>{children}</ActionRegistryContext>
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
