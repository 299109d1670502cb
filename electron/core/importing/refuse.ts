import { AppError } from "../errors.ts";
import type { DetectedType } from "./detect.ts";

/** What a type is called, and how its text gets into a file that can be read. */
const unsupported: Readonly<Partial<Record<DetectedType, readonly [name: string, wayOut: string]>>> = {
  ole: ["旧版 Word 或 WPS 文档（.doc、.wps）", "请用 Word 或 WPS 打开，另存为 .docx 后再导入"],
  rtf: ["RTF 文档", "请用 Word 或 WPS 打开，另存为 .docx 后再导入"],
  odt: ["OpenDocument 文档（.odt）", "请用 WPS 或 LibreOffice 打开，另存为 .docx 后再导入"],
  pdf: ["PDF 文件", "请用 WPS 转换，另存为 .docx 后再导入，或让报送单位提供 .docx 原稿"],
  html: ["网页（HTML）", "请用 Word 或 WPS 打开，另存为 .docx 后再导入"],
  eml: ["电子邮件（.eml）", "请在邮箱里把附件另存出来，再导入附件"],
  zip: ["压缩包（.zip）", "请先解压，再导入里面的文件"],
  archive: ["压缩包（.rar、.7z、.gz）", "请先解压，再导入里面的文件"],
  xlsx: ["电子表格（.xlsx）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  pptx: ["演示文稿（.pptx）", "请把要用的文字复制到 Word 或 WPS 文字里，另存为 .docx 后再导入"],
  ofd: ["OFD 版式文件", "请让报送单位提供 .docx 原稿"],
  image: ["图片", "图片里的文字读不出来，请让报送单位提供 .docx 原稿"],
  video: ["视频或音频", "请让报送单位提供 .docx 文字稿"],
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
