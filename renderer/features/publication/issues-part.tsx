import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatDay, formatPeriod } from "#renderer/ui/dates.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Issue } from "#shared/model/issue.ts";

import type { PublicationStore } from "./publication-store.ts";

export interface IssuesPartProps {
  readonly store: PublicationStore;
  /** Newest first. */
  readonly issues: readonly Issue[];
  readonly currentIssueId: string | null;
  onChoose(issueId: string): void;
  onNew(): void;
}

const text = strings.publication;

/** 期号: every issue with its number, its dates and what stands in it. */
export const IssuesPart = ({ store, issues, currentIssueId, onChoose, onNew }: IssuesPartProps) => {
  const messages = useMessages();
  const { openEdit, removeIssue } = store.getState();
  return (
    <div className="publication-column publication-wide">
      <h2>{text.issues}</h2>
      <p className="quiet small">{text.issuesHint}</p>
      <table className="publication-table">
        <thead>
          <tr className="quiet small">
            {text.issueColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th aria-label={text.actions} />
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id} aria-current={issue.id === currentIssueId || undefined}>
              <td>{strings.header.month(issue.year, issue.month)}</td>
              <td>{strings.header.serial(issue.serialNumber)}</td>
              <td>{formatDay(issue.printDate)}</td>
              <td>{formatPeriod(issue.reportingPeriod.from, issue.reportingPeriod.to)}</td>
              <td>{strings.header.counts(issue.itemCount)}</td>
              <td>
                <Tag color={issue.status === "published" ? "success" : "default"}>
                  {strings.header.status[issue.status]}
                </Tag>
              </td>
              <td className="publication-actions">
                <Button size="small" disabled={issue.id === currentIssueId} onClick={() => onChoose(issue.id)}>
                  {issue.id === currentIssueId ? text.isCurrent : text.choose}
                </Button>
                <Button size="small" onClick={() => openEdit(issue)}>
                  {strings.header.editIssue}
                </Button>
                {issue.status === "drafting" && issue.itemCount === 0 && (
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={text.removeIssue(strings.header.month(issue.year, issue.month))}
                    title={text.removeIssue(strings.header.month(issue.year, issue.month))}
                    onClick={() => void removeIssue(issue.id).catch(messages.failed)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={<PlusOutlined />} onClick={onNew}>
        {strings.header.newIssue}
      </Button>
    </div>
  );
};
