import type { MenuItemConstructorOptions } from "electron";

/** The menu in Chinese. Roles only: what it does, Electron does, and the app's own keys stay in the window. */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === "darwin" ? [applicationMenu] : []),
  {
    label: "文件",
    submenu: [platform === "darwin" ? { role: "close", label: "关闭窗口" } : { role: "quit", label: "退出" }],
  },
  {
    label: "编辑",
    submenu: [
      { role: "undo", label: "撤销" },
      { role: "redo", label: "重做" },
      { type: "separator" },
      { role: "cut", label: "剪切" },
      { role: "copy", label: "复制" },
      { role: "paste", label: "粘贴" },
      { role: "selectAll", label: "全选" },
    ],
  },
  {
    label: "视图",
    submenu: [
      { role: "resetZoom", label: "实际大小" },
      { role: "zoomIn", label: "放大" },
      { role: "zoomOut", label: "缩小" },
      { type: "separator" },
      { role: "togglefullscreen", label: "全屏" },
      { type: "separator" },
      { role: "reload", label: "重新载入界面" },
      { role: "toggleDevTools", label: "开发者工具" },
    ],
  },
];

const applicationMenu: MenuItemConstructorOptions = {
  label: "大事月报编辑台",
  submenu: [
    { role: "about", label: "关于大事月报编辑台" },
    { type: "separator" },
    { role: "hide", label: "隐藏" },
    { role: "hideOthers", label: "隐藏其他" },
    { role: "unhide", label: "全部显示" },
    { type: "separator" },
    { role: "quit", label: "退出大事月报编辑台" },
  ],
};
