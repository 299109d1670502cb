import { AutoComplete, Input } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Settings } from "#shared/model/settings.ts";

type MachineSettings = Pick<Settings, "author" | "watchedFolder">;

export interface MachinePartProps {
  readonly settings: MachineSettings & Pick<Settings, "staff">;
  onSettings(change: Partial<MachineSettings>): Promise<void>;
}

const text = strings.publication;
/** As many characters as a revision keeps of its author. */
const longestName = 40;

/** 本机: who works here, and where files come in by themselves. */
export const MachinePart = ({ settings: { author, watchedFolder, staff }, onSettings }: MachinePartProps) => {
  const messages = useMessages();
  const save = (change: Partial<MachineSettings>): void =>
    void onSettings(change).then(() => messages.done(text.saved), messages.failed);
  const [typed, setTyped] = useState(author);
  const saveAuthor = (written: string): void => {
    const name = written.trim().slice(0, longestName);
    if (name === "") setTyped(author);
    else if (name !== author) save({ author: name });
  };
  return (
    <div className="publication-column">
      <h2>{text.author}</h2>
      <p className="quiet small">{text.authorHint}</p>
      <AutoComplete
        className="machine-author"
        options={[...new Set(staff.map(({ name }) => name))].map((value) => ({ value }))}
        value={typed}
        aria-label={text.author}
        onChange={setTyped}
        onSelect={(name: string) => saveAuthor(name)}
        onBlur={() => saveAuthor(typed)}
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
