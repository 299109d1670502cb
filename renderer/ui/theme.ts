import { theme as antd, type ThemeConfig } from "antd";

import { paletteOf } from "./palette.ts";

/** How the interface is to look: what the editor chose, and where she left it to the system, what that says. */
export interface Look {
  readonly isDark: boolean;
  /** 高对比 */
  readonly isStrong: boolean;
  /** Interface size in percent. */
  readonly scale: number;
  /** False where the system asks for no motion. */
  readonly hasMotion: boolean;
}

export const interfaceFont =
  '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

/** Ant Design's tokens from our palette and size. */
export const createTheme = (look: Look): ThemeConfig => {
  const { isDark, scale, hasMotion } = look;
  const palette = paletteOf(look);
  const sized = (pixels: number): number => Math.round((pixels * scale) / 100);
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      // Focus and selection are blue; the seal is kept for the one primary action.
      colorPrimary: palette.link,
      colorLink: palette.link,
      colorInfo: palette.link,
      colorWarning: palette.advice,
      colorError: palette.error,
      colorSuccess: palette.done,
      colorWarningBg: palette.adviceGround,
      colorWarningBorder: palette.adviceLine,
      colorErrorBg: palette.errorGround,
      colorErrorBorder: palette.errorLine,
      colorInfoBg: palette.linkGround,
      colorInfoBorder: palette.linkLine,
      colorSuccessBg: palette.doneGround,
      colorSuccessBorder: palette.doneLine,
      colorText: palette.ink,
      colorTextSecondary: palette.quietInk,
      colorTextTertiary: palette.quietInk,
      colorTextDescription: palette.quietInk,
      // The ring round what has the focus.
      colorPrimaryBorder: palette.link,
      colorTextPlaceholder: palette.quietInk,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      fontFamily: interfaceFont,
      fontSize: sized(14),
      controlHeight: sized(32),
      // Room within and between controls grows with the letters.
      sizeUnit: (4 * scale) / 100,
      borderRadius: 6,
      motion: hasMotion,
      motionDurationFast: "0.06s",
      motionDurationMid: "0.1s",
      motionDurationSlow: "0.12s",
      wireframe: false,
    },
    components: {
      // Written out, because the dark algorithm would darken them below what can be read.
      Button: {
        colorPrimary: palette.seal,
        colorPrimaryHover: palette.sealHover,
        colorPrimaryActive: palette.sealHover,
        primaryColor: isDark ? palette.ground : palette.surface,
        colorLink: palette.link,
        colorLinkHover: palette.link,
        colorLinkActive: palette.link,
      },
      Segmented: { itemSelectedBg: palette.surface, trackBg: palette.hover },
      Menu: { itemSelectedBg: palette.selected, itemSelectedColor: palette.ink },
    },
  };
};

/** Puts palette and size where the style sheets find them: custom properties of the page. */
export const applyLook = (root: HTMLElement, look: Look): void => {
  const { isDark, isStrong, scale } = look;
  for (const [name, value] of Object.entries(paletteOf(look))) {
    root.style.setProperty(`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(value));
  }
  root.style.setProperty("--scale", String(scale / 100));
  root.style.setProperty("--section-lightness", isDark ? (isStrong ? "0.8" : "0.72") : isStrong ? "0.45" : "0.52");
  root.style.setProperty("--focus-width", isStrong ? "3px" : "2px");
  root.style.colorScheme = isDark ? "dark" : "light";
};
