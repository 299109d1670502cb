import type { Handlers } from "#shared/api/contract.ts";
import { issueBooklet } from "#shared/domain/imposition/issue-booklet.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { requireItem } from "../items/content.ts";
import { readPublication } from "../publications/publication-service.ts";
import { readOpinions } from "../reviewing/opinions.ts";
import { parseSettings } from "../settings/settings-service.ts";
import { readFrozenSetting } from "../store/issue-store.ts";
import { breathe } from "../tasks.ts";
import { composeIssue } from "../typesetting/composed-issue.ts";
import { writeApprovalSheet } from "./docx/approval-sheet.ts";
import { writeItem } from "./docx/write-item.ts";
import { fileNameOf } from "./file-name.ts";
import { issueWriters } from "./issue-writers.ts";
import { listItems } from "./listed-items.ts";
import { allFontFolders, findFontFiles, type FontFiles } from "./pdf/font-files.ts";
import { inOrder, preflight, refuseErrors } from "./preflight.ts";

export const createExportService = (context: CoreContext): Handlers["exporting"] => {
  const { store, pictures, delivery } = context;
  // Looked for each time: a font may be installed while the app runs.
  const fonts = (): FontFiles => findFontFiles(allFontFolders(context.resourcesFolder));
  return {
    preflight: ({ issueId }) => preflight(composeIssue(store.db, issueId), fonts()),

    issue: async ({ issueId, format, to, pdf }, task) => {
      const writer = issueWriters[format];
      task.progress(0, 3, "排版");
      await breathe(task);
      const composed = composeIssue(store.db, issueId);
      const { issue, composition, layout, profile } = composed;
      const booklet = pdf.booklet && issueBooklet(layout);
      const files = fonts();
      const known = preflight(composed, files, booklet);
      refuseErrors(known);
      task.progress(1, 3, `生成 ${writer.name}`);
      await breathe(task);
      const properties = {
        title: `${issue.title} ${issue.year}年${issue.month}月（总第${issue.serialNumber}期）`,
        creator: issue.compiler,
      };
      const { bytes, notes } = await writer.write(
        { composition, layout, profile, properties, pictures: (sha256) => pictures.read(sha256) },
        pdf,
        files,
      );
      task.progress(2, 3, "写文件");
      const kind = booklet ? "小册子" : "";
      const suggestedName = fileNameOf(`${issue.title}${issue.key}总第${issue.serialNumber}期${kind}`, format);
      const delivered = await delivery.deliver({ suggestedName, mediaType: writer.mediaType, bytes, to });
      task.progress(3, 3, "");
      if (!delivered) return null;
      return {
        ...delivered,
        bytes: bytes.length,
        pages: layout.pages.length,
        booklet: booklet && { sheets: booklet.sheets.length, blankPages: booklet.blankPages },
        toc: layout.headings.flatMap(({ section, title, page, pageLabel }) =>
          title === null ? [] : [{ section, title, page, pageLabel }],
        ),
        // What a format found out itself says more: a PDF tells which font stood in.
        preflight: inOrder([
          ...known.filter(({ code }) => format !== "pdf" || code !== "FONT_NOT_INSTALLED"),
          ...notes,
        ]),
      };
    },

    approvalSheet: async ({ issueId, to }, task) => {
      task.progress(0, 2, "排版");
      await breathe(task);
      const composed = composeIssue(store.db, issueId);
      refuseErrors(preflight(composed, fonts()));
      const { issue, items, composition, layout, profile } = composed;
      const bytes = await writeApprovalSheet({
        issue,
        pageCount: layout.pages.length,
        characters: items.reduce((sum, { characters }) => sum + characters, 0),
        sections: listItems(composition, layout, items),
        staff: parseSettings(store.db).staff,
        opinions: readOpinions(store.db, issueId),
        profile,
      });
      task.progress(1, 2, "写文件");
      const suggestedName = fileNameOf(`${issue.title}${issue.key}总第${issue.serialNumber}期发稿审批单`, "docx");
      const delivered = await delivery.deliver({ suggestedName, mediaType: issueWriters.docx.mediaType, bytes, to });
      task.progress(2, 2, "");
      return delivered && { ...delivered, bytes: bytes.length };
    },

    item: async ({ itemId, to }, task) => {
      const item = requireItem(store.db, itemId);
      const publication = readPublication(store.db);
      const frozen = item.issueId === null ? undefined : readFrozenSetting(store.db, item.issueId);
      const name = item.title ?? item.opening.slice(0, 20);
      task.progress(0, 2, "生成 DOCX");
      await breathe(task);
      const profile = (frozen ?? publication).printProfile;
      const bytes = await writeItem(item, profile, (sha256) => pictures.read(sha256), {
        title: name,
        creator: publication.compiler,
      });
      if (bytes === null) {
        throw new AppError("EXPORT_FAILED", "这篇稿件没有标题也没有正文，没有可以导出的内容。请先写好再导出。");
      }
      task.progress(1, 2, "写文件");
      const suggestedName = fileNameOf(name, "docx");
      const delivered = await delivery.deliver({ suggestedName, mediaType: issueWriters.docx.mediaType, bytes, to });
      task.progress(2, 2, "");
      return delivered && { ...delivered, bytes: bytes.length };
    },
  };
};
