import { Alert, Button } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { ImportSummary } from "./import-store.ts";

export interface ImportResultProps {
  readonly summary: ImportSummary;
  onClose(): void;
  /** Everything recognised is right: no doubts remain. */
  onAccept(): void;
  /** Narrows the list to the items of one file. */
  onShow(submissionId: string): void;
}

const text = strings.inbox;

/** What became of the last import, file by file. It stays until it has been read: failures must not pass by. */
export const ImportResult = ({ summary, onClose, onAccept, onShow }: ImportResultProps) => {
  const { files, errors, issue } = summary;
  const [isOpen, setOpen] = useState(errors.length > 0);
  const fresh = files.filter(({ duplicateOf, submission }) => duplicateOf === null && submission.failure === null);
  const items = fresh.reduce((sum, { submission }) => sum + submission.itemIds.length, 0);
  const duplicates = files.filter(({ duplicateOf }) => duplicateOf !== null).length;
  const lossy = fresh.filter(({ submission }) => submission.losses.length > 0).length;
  const facts = [
    text.resultLine(files.length, items),
    ...(issue ? [text.importedIssue(issue.title, strings.header.month(issue.year, issue.month))] : []),
    ...(duplicates > 0 ? [text.duplicates(duplicates)] : []),
    ...(lossy > 0 ? [text.lossy(lossy)] : []),
    ...(errors.length > 0 ? [text.failed(errors.length)] : []),
  ];
  return (
    <Alert
      showIcon
      className="import-result"
      data-testid="import-result"
      type={errors.length > 0 ? "warning" : "success"}
      title={`${text.results}：${facts.join("；")}`}
      description={
        <details open={isOpen} className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text.resultTable}</summary>
          {/* Two hundred rows are drawn only for who wants to see them. */}
          {isOpen && <FileTable files={files} onShow={onShow} />}
        </details>
      }
      action={
        <span className="import-actions">
          {items > 0 && (
            <Button size="small" onClick={onAccept}>
              {text.acceptAll}
            </Button>
          )}
          <Button size="small" onClick={onClose}>
            {text.close}
          </Button>
        </span>
      }
    />
  );
};

const FileTable = ({ files, onShow }: { files: ImportSummary["files"]; onShow: (submissionId: string) => void }) => (
  <table className="import-table">
    <thead>
      <tr>
        {text.resultColumns.map((column) => (
          <th key={column}>{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {files.map(({ file, submission, duplicateOf }, index) => (
        <tr key={`${file} ${index}`}>
          <td>{file}</td>
          <td>
            {submission.failure === null && (
              <Button type="link" size="small" onClick={() => onShow(submission.id)}>
                {text.itemCount(submission.itemIds.length)}
              </Button>
            )}
          </td>
          <td>
            {duplicateOf !== null
              ? text.isDuplicate
              : (submission.failure?.message ??
                [
                  ...submission.losses.map(({ what, count, where }) => text.loss(what, count, where)),
                  ...submission.warnings.map(({ message }) => message),
                ].join("；"))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
