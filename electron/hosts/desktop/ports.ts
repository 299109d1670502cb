import { extname, join } from "node:path";

import { app, BrowserWindow, dialog } from "electron";

import { AppError } from "#core/errors.ts";
import { createNodePorts } from "#core/node-ports.ts";
import type { Delivery, Ports } from "#core/ports.ts";
import { reviewPackExtension } from "#core/reviewing/review-pack.ts";
import { writeAtomically } from "#core/write-atomically.ts";

/** The core's ports under Electron: those of Node, the data beside the packed app, and a dialog for finished files. */
export const createDesktopPorts = (folder: string): Ports => {
  const ports = createNodePorts(folder);
  return {
    ...ports,
    resourcesFolder: app.isPackaged ? join(process.resourcesPath, "resources") : ports.resourcesFolder,
    delivery: { deliver },
  };
};

/**
 * Asks the user where to, then writes. A path named by the window is refused: a page must not be able to choose which
 * of the user's files is overwritten.
 */
const deliver: Delivery["deliver"] = async (file) => {
  if (file.to !== null) {
    throw new AppError(
      "INVALID_INPUT",
      `窗口里不能直接指定保存位置“${file.to}”。请在保存对话框中选择，或用命令行导出。`,
    );
  }
  const options = {
    title: "保存",
    defaultPath: join(app.getPath("documents"), file.suggestedName),
    filters: filtersFor(file.suggestedName),
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  if (answer.canceled || answer.filePath === "") return null;
  await writeAtomically(answer.filePath, file.bytes);
  return { file: answer.filePath, download: null };
};

const formats: Record<string, string> = {
  docx: "Word 文档",
  pdf: "PDF 文档",
  txt: "纯文本",
  html: "网页",
  [reviewPackExtension]: "审稿包",
};

const filtersFor = (name: string): { name: string; extensions: string[] }[] => {
  const extension = extname(name).slice(1);
  return extension === "" ? [] : [{ name: formats[extension] ?? "文件", extensions: [extension] }];
};
