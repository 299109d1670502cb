import {
  EllipsisOutlined,
  MinusOutlined,
  MoonOutlined,
  PlusOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  SunOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, Select, Tag, Tooltip } from "antd";

import { actionText, hintOf, keysOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { ReviewRound } from "#shared/model/review.ts";
import type { Settings } from "#shared/model/settings.ts";
import type { Step } from "#shared/model/step.ts";

import { IconButton } from "./icon-button.tsx";
import { nameOfIssue } from "./issue-name.ts";
import { UndoButtons } from "./undo-buttons.tsx";

export interface HeaderProps {
  readonly publication: Publication;
  readonly issues: readonly Issue[];
  readonly issue: Issue | null;
  readonly settings: Settings;
  /** Pages of the issue; null while they are not laid out. */
  readonly pages: number | null;
  /** 未决: errors and warnings of the proofreading and the preflight, open marks of reviewers, doubtful fields, items that are alike. */
  readonly openQuestions: number;
  /** The last round of review, where somebody signed it off. */
  readonly signedRound: Pick<ReviewRound, "stage" | "reopenedBy"> | null;
  /** What can be taken back, the newest first. */
  readonly done: readonly Step[];
  /** What can be done again, the next one first. */
  readonly undone: readonly Step[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onChooseIssue(issueId: string): void;
  onNewIssue(): void;
  onEditIssue(): void;
  onItems(): void;
  onPages(): void;
  onQuestions(): void;
  /** Takes back the newest step, or everything down to one. */
  onUndo(downTo?: number): void;
  onRedo(): void;
  onLarger(): void;
  onSmaller(): void;
  onTheme(theme: Settings["theme"]): void;
  onPalette(): void;
  onShortcuts(): void;
}

const text = strings.header;
/** The entry of the issue list that makes a new one. */
const newIssue = "new";
/** The least, the most and one step of the interface size, in percent. */
export const scales = { least: 90, most: 150, step: 10 } as const;

/** Always visible: which publication, which issue, in what state. */
export const Header = ({
  publication,
  issues,
  issue,
  settings,
  pages,
  openQuestions,
  signedRound,
  done,
  undone,
  canUndo,
  canRedo,
  ...on
}: HeaderProps) => {
  const nextTheme = settings.theme === "dark" ? "light" : "dark";
  return (
    <header className="header">
      <h1 className="header-title">{issue?.title ?? publication.title}</h1>
      <Select
        className="header-issue"
        variant="filled"
        aria-label={text.issue}
        value={issue?.id ?? null}
        placeholder={text.noIssue}
        popupMatchSelectWidth={false}
        options={[
          ...issues.map((each) => ({
            value: each.id,
            label: nameOfIssue(each),
          })),
          { value: newIssue, label: text.newIssue },
        ]}
        onChange={(value) => (value === newIssue ? on.onNewIssue() : value !== null && on.onChooseIssue(value))}
      />
      {issue && (
        <>
          <Tag color={issue.status === "published" ? "success" : "default"}>{text.status[issue.status]}</Tag>
          {signedRound && issue.status === "drafting" && <SignedTag round={signedRound} />}
          <span className="header-counts">
            <Count testId="issue-count" count={text.counts(issue.itemCount)} hint={text.toItems} onClick={on.onItems} />
            {pages !== null && (
              <Count testId="issue-pages" count={text.pages(pages)} hint={text.toPages} onClick={on.onPages} />
            )}
            {openQuestions > 0 && (
              <Count
                testId="open-questions"
                count={text.questions(openQuestions)}
                hint={text.toQuestions}
                onClick={on.onQuestions}
              />
            )}
          </span>
          <Button className="header-edit" type="link" size="small" onClick={on.onEditIssue}>
            {text.editIssue}
          </Button>
        </>
      )}
      <span className="header-gap" />
      <Tooltip title={hintOf("everywhere", "palette")}>
        <Button
          className="header-search"
          // Folded it shows the key alone; spoken it is the whole in either case.
          aria-label={`${text.search} ${keysOf(actionText("everywhere", "palette"))}`}
          icon={<SearchOutlined />}
          onClick={on.onPalette}
        >
          <span className="header-search-name">{text.search}</span>
          <kbd>{keysOf(actionText("everywhere", "palette"))}</kbd>
        </Button>
      </Tooltip>
      <UndoButtons
        done={done}
        undone={undone}
        canUndo={canUndo}
        canRedo={canRedo}
        onUndo={on.onUndo}
        onRedo={on.onRedo}
      />
      <span className="header-looks">
        <IconButton
          action="smaller"
          icon={<MinusOutlined />}
          disabled={settings.scale <= scales.least}
          onClick={on.onSmaller}
        />
        <span className="quiet small">{settings.scale}%</span>
        <IconButton
          action="larger"
          icon={<PlusOutlined />}
          disabled={settings.scale >= scales.most}
          onClick={on.onLarger}
        />
        <IconButton
          label={text.theme[nextTheme]}
          icon={nextTheme === "dark" ? <MoonOutlined /> : <SunOutlined />}
          onClick={() => on.onTheme(nextTheme)}
        />
      </span>
      <span className="header-more">
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              {
                key: "smaller",
                label: hintOf("everywhere", "smaller"),
                disabled: settings.scale <= scales.least,
                onClick: on.onSmaller,
              },
              {
                key: "larger",
                label: hintOf("everywhere", "larger"),
                disabled: settings.scale >= scales.most,
                onClick: on.onLarger,
              },
              { key: "theme", label: text.theme[nextTheme], onClick: () => on.onTheme(nextTheme) },
            ],
          }}
        >
          <Button type="text" aria-label={text.more} title={text.more} icon={<EllipsisOutlined />} />
        </Dropdown>
      </span>
      <IconButton action="shortcuts" icon={<QuestionCircleOutlined />} onClick={on.onShortcuts} />
    </header>
  );
};

/** A figure that leads to what it counts. */
const Count = ({
  testId,
  count,
  hint,
  onClick,
}: {
  readonly testId: string;
  readonly count: string;
  readonly hint: string;
  onClick(): void;
}) => (
  <Tooltip title={hint}>
    <button type="button" className="header-count quiet" data-testid={testId} onClick={onClick}>
      {count}
    </button>
  </Tooltip>
);

/** Signed off: it still holds, or what came after has opened the round again. */
const SignedTag = ({ round: { stage, reopenedBy } }: { round: NonNullable<HeaderProps["signedRound"]> }) =>
  reopenedBy.length === 0 ? (
    <Tag color="success">{text.signed(stage)}</Tag>
  ) : (
    <Tooltip title={reopenedBy.map(({ message }) => message).join("")}>
      <Tag color="warning" data-testid="round-reopened">
        {text.reopened(stage)}
      </Tag>
    </Tooltip>
  );
