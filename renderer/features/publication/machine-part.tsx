import { Input } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Settings } from "#shared/model/settings.ts";

type MachineSettings = Pick<Settings, "author" | "watchedFolder">;

export interface MachinePartProps {
  readonly settings: MachineSettings;
  onSettings(change: Partial<MachineSettings>): Promise<void>;
}

const text = strings.publication;

/** 本机: who works here, and where files come in by themselves. */
export const MachinePart = ({ settings: { author, watchedFolder }, onSettings }: MachinePartProps) => {
  const messages = useMessages();
  const save = (change: Partial<MachineSettings>): void =>
    void onSettings(change).then(() => messages.done(text.saved), messages.failed);
  return (
    <div className="publication-column">
      <h2>{text.author}</h2>
      <p className="quiet small">{text.authorHint}</p>
      <Input
        key={author}
        defaultValue={author}
        maxLength={40}
        aria-label={text.author}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={(event) => {
          const name = event.target.value.trim();
          if (name !== "" && name !== author) save({ author: name });
        }}
      />
      <h2>{text.watched}</h2>
      <p className="quiet small">{text.watchedHint}</p>
      <Input
        key={watchedFolder}
        allowClear
        defaultValue={watchedFolder ?? ""}
        aria-label={text.watched}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={(event) => {
          const folder = event.target.value.trim() || null;
          if (folder !== watchedFolder) save({ watchedFolder: folder });
        }}
      />
    </div>
  );
};
