import { Alert, Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";

import type { ImportSummary } from "./inbox-store.ts";

const text = strings.inbox;

/** What became of the last import. It stays until it has been read: failures must not pass by. */
export const ImportResult = ({ summary, onClose }: { summary: ImportSummary; onClose: () => void }) => {
  const { files, items, duplicates, lossy, errors, issue } = summary;
  const facts = [
    text.resultLine(files, items),
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
        errors.length > 0 && (
          <ul className="import-errors">
            {errors.map(({ file, message }) => (
              <li key={file}>{message}</li>
            ))}
          </ul>
        )
      }
      action={
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      }
    />
  );
};
