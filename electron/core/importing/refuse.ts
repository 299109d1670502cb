import { AppError } from "../errors.ts";
import type { DetectedType } from "./detect.ts";

/** What a type is called, and how its text gets into a file that can be read. */
const unsupported: Readonly<Partial<Record<DetectedType, readonly [name: string, wayOut: string]>>> = {
  ole: ["认不出的 Office 文件", "请用原来的软件打开，另存为 .docx 后再导入"],
  xls: ["电子表格（.xls）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  ppt: ["演示文稿（.ppt）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  msg: ["Outlook 邮件（.msg）", "请在 Outlook 里另存为 .eml，或把附件另存出来再导入"],
  eml: ["套在多层附件里的电子邮件", "请在邮箱里把附件另存出来，再导入附件"],
  zip: ["套在压缩包里的压缩包（.zip）", "请先解压，再导入里面的文件"],
  archive: ["压缩包（.rar、.7z、.gz）", "请先解压，再导入里面的文件"],
  xlsx: ["电子表格（.xlsx）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  pptx: ["演示文稿（.pptx）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  ods: ["电子表格（.ods）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  odp: ["演示文稿（.odp）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  ofd: ["OFD 版式文件", "请用 OFD 阅读器转成 PDF 后再导入，或让报送单位提供 .docx 原稿"],
  epub: ["电子书（.epub）", "请让报送单位提供 .docx 原稿"],
  image: ["图片", "图片里的文字读不出来，请让报送单位提供 .docx 原稿"],
  video: ["视频或音频", "请让报送单位提供 .docx 文字稿"],
  program: ["可执行程序", "请不要打开它，让报送单位重新发送文稿"],
};

/**
 * Refuses a file that cannot be read, saying what it is and what to do.
 *
 * @throws AppError always: PASSWORD_PROTECTED, DAMAGED_FILE or UNSUPPORTED_FORMAT.
 */
export const refuse = (fileName: string, type: DetectedType): never => {
  if (type === "ole-encrypted")
    throw new AppError(
      "PASSWORD_PROTECTED",
      `“${fileName}”设有打开密码，读不出内容。请用 Word 或 WPS 输入密码打开，取消密码后另存为 .docx 再导入；原件已保存。`,
    );
  if (type === "damaged-zip")
    throw new AppError(
      "DAMAGED_FILE",
      `“${fileName}”已损坏，打不开，可能没有传完。请让报送单位重新发送，或用 Word、WPS 打开修复后另存为 .docx 再导入；原件已保存。`,
    );
  const [name, wayOut] = unsupported[type] ?? ["认不出的文件", "请另存为 .docx 后再导入"];
  throw new AppError("UNSUPPORTED_FORMAT", `“${fileName}”是${name}，现在还不能直接读取。${wayOut}；原件已保存。`);
};

/** Larger files are no manuscripts; a scan or a video was sent by mistake. */
const largestFile = 64 * 1024 * 1024;

/**
 * Refuses a file of a size that no manuscript has.
 *
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE.
 */
export const refuseSize = (fileName: string, bytes: number): void => {
  if (bytes === 0)
    throw new AppError("EMPTY_FILE", `“${fileName}”是空文件（0 字节），可能没有传完。请让报送单位重新发送。`);
  if (bytes > largestFile)
    throw new AppError(
      "FILE_TOO_LARGE",
      `“${fileName}”有 ${Math.ceil(bytes / 1024 / 1024)} MB，超过 64 MB 的上限。请删去其中的图片、视频，只留文字后再导入；原件已保存。`,
    );
};
