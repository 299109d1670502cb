import { FileAddOutlined, PlusOutlined, ReadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";

export interface WelcomeProps {
  /** Each resolves when it is done; failures are told by the caller. */
  onSample(): Promise<void>;
  onPastIssue(file: File): Promise<void>;
  onFirstIssue(): void;
}

const text = strings.welcome;

/** What an empty library shows: three ways to begin. */
export const Welcome = ({ onSample, onPastIssue, onFirstIssue }: WelcomeProps) => {
  const [isBusy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const busyWhile = (work: Promise<void>): void => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return (
    <section className="welcome" aria-label={text.title}>
      <h2>{strings.app.name}</h2>
      <p className="welcome-lead">{text.lead}</p>
      <div className="welcome-ways">
        <Way icon={<ReadOutlined />} hint={text.sampleHint}>
          <Button type="primary" size="large" loading={isBusy} onClick={() => busyWhile(onSample())}>
            {text.sample}
          </Button>
        </Way>
        <Way icon={<FileAddOutlined />} hint={text.pastIssueHint}>
          <Button size="large" disabled={isBusy} onClick={() => file.current?.click()}>
            {text.pastIssue}
          </Button>
        </Way>
        <Way icon={<PlusOutlined />} hint={text.firstIssueHint}>
          <Button size="large" disabled={isBusy} onClick={onFirstIssue}>
            {text.firstIssue}
          </Button>
        </Way>
      </div>
      <input
        ref={file}
        hidden
        type="file"
        data-testid="welcome-issue"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = "";
          if (chosen) busyWhile(onPastIssue(chosen));
        }}
      />
    </section>
  );
};

const Way = ({ icon, hint, children }: { icon: ReactNode; hint: string; children: ReactNode }) => (
  <div className="welcome-way">
    <span aria-hidden className="welcome-icon">
      {icon}
    </span>
    {children}
    <p className="quiet small">{hint}</p>
  </div>
);
