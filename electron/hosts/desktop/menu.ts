import type { MenuItemConstructorOptions } from "electron";

/** The menu in Chinese. Roles only: what it does, Electron does, and the app's own keys stay in the window. */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  platform === "darwin"
    ? menu("大事月报编辑台", { about: "关于", hide: "隐藏", hideOthers: "隐藏其他", unhide: "全部显示", quit: "退出" })
    : menu("文件", { quit: "退出" }),
  menu("编辑", { undo: "撤销", redo: "重做", cut: "剪切", copy: "复制", paste: "粘贴", selectAll: "全选" }),
  menu("视图", { resetZoom: "实际大小", zoomIn: "放大", zoomOut: "缩小", togglefullscreen: "全屏" }),
  menu("窗口", { minimize: "最小化", close: "关闭窗口", reload: "重新载入界面", toggleDevTools: "开发者工具" }),
];

type Role = NonNullable<MenuItemConstructorOptions["role"]>;

const menu = (label: string, labels: Partial<Record<Role, string>>): MenuItemConstructorOptions => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the record just given
  const roles = Object.keys(labels) as Role[];
  return { label, submenu: roles.map((role) => ({ role, label: labels[role] ?? role })) };
};
