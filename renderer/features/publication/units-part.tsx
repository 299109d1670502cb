import { DownloadOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Empty, Input } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { ImportButton } from "#renderer/ui/import-button.tsx";
import { useMessages } from "#renderer/ui/messages.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";

import { UnitRow } from "./unit-row.tsx";
import type { UnitStore } from "./unit-store.ts";
import { UnregisteredNames } from "./unregistered-names.tsx";

const text = strings.units;

/** 单位: who sends, under which names, and how much; names that nobody has registered yet beside it. */
export const UnitsPart = ({ store }: { readonly store: UnitStore }) => {
  const messages = useMessages();
  const { units, registered, unregistered } = useStore(store);
  const [newName, setNewName] = useState("");
  useEffect(() => {
    store.getState().show(true).catch(messages.failed);
    return () => void store.getState().show(false);
  }, [store, messages]);

  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);
  const add = async (): Promise<void> => {
    const name = newName.trim();
    if (name === "") return;
    await store.getState().register(name, null);
    setNewName("");
  };
  const importFile = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { added, changed } = await store.getState().importFile({ name: file.name, bytes });
    messages.done(text.imported(added, changed));
  };
  const exportFile = async (): Promise<void> => {
    const exported = await store.getState().exportFile();
    if (!exported) return;
    if (exported.download !== null) startDownload(exported.download);
    messages.done(text.exported(exported.file));
  };
  return (
    <div className="units">
      <div className="units-list">
        <header className="units-head">
          <h2>{text.title}</h2>
          <ImportButton
            label={text.import}
            accept=".csv,.txt,.tsv"
            testId="import-units"
            onFile={(file) => importFile(file).catch(messages.failed)}
          />
          <Button icon={<DownloadOutlined />} disabled={units.length === 0} onClick={() => run(exportFile())}>
            {text.export}
          </Button>
        </header>
        <p className="quiet small">{text.hint}</p>
        {units.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.empty} />
        ) : (
          <ol className="units-rows">
            <li className="units-row quiet small" aria-hidden>
              {text.columns.map((column) => (
                <span key={column}>{column}</span>
              ))}
            </li>
            {units.map((unit) => (
              <UnitRow
                key={unit.id}
                unit={unit}
                sent={registered.get(unit.id)}
                others={units.filter(({ id }) => id !== unit.id)}
                onRename={(name) => run(store.getState().rename(unit.id, name))}
                onAliases={(aliases) => run(store.getState().setAliases(unit.id, aliases))}
                onMerge={(intoId) => run(store.getState().merge(unit.id, intoId))}
                onRemove={() => run(store.getState().remove(unit.id))}
              />
            ))}
          </ol>
        )}
        <div className="units-add">
          <Input
            value={newName}
            maxLength={60}
            aria-label={text.newName}
            placeholder={text.newName}
            onChange={(event) => setNewName(event.target.value)}
            onPressEnter={(event) => !event.nativeEvent.isComposing && run(add())}
          />
          <Button icon={<PlusOutlined />} disabled={newName.trim() === ""} onClick={() => run(add())}>
            {text.add}
          </Button>
        </div>
      </div>
      <UnregisteredNames
        names={unregistered}
        units={units}
        onRegister={(name, asAliasOf) => run(store.getState().register(name, asAliasOf))}
      />
    </div>
  );
};
