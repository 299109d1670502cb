import { DownOutlined } from "@ant-design/icons";
import { Button, Drawer, Dropdown, Empty, Spin } from "antd";
import { useEffect, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import type { OpenMatter } from "#shared/api/reviewing.ts";

import type { ReviewingStore } from "./reviewing-store.ts";

export interface OpenMattersDrawerProps {
  readonly store: ReviewingStore;
  /** Shows a mark where it is decided. */
  onLookAt(itemId: string, markId: string): void;
  onOpenItem(itemId: string): void;
  onClose(): void;
}

const text = strings.openMatters;

/** 未决事项: everything of the issue that nobody has decided yet, by kind; to be taken to a meeting as a file. */
export const OpenMattersDrawer = ({ store, onLookAt, onOpenItem, onClose }: OpenMattersDrawerProps) => {
  const messages = useMessages();
  const [matters, setMatters] = useState<readonly OpenMatter[] | null>(null);
  useEffect(() => {
    store.getState().readOpenMatters().then(setMatters, messages.failed);
  }, [store, messages]);
  const exportAs = async (format: "xlsx" | "docx"): Promise<void> => {
    const delivered = await store.getState().exportOpenMatters(format);
    if (!delivered) return;
    if (delivered.download !== null) startDownload(delivered.download);
    messages.done(text.exported(delivered.file));
  };
  return (
    <Drawer open size={560} title={text.title} closable={{ "aria-label": text.close }} onClose={onClose}>
      {matters === null ? (
        <Spin />
      ) : matters.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.none} />
      ) : (
        <>
          <div className="open-matters-head">
            <span className="quiet small">{text.count(matters.length)}</span>
            <Dropdown
              trigger={["click"]}
              menu={{
                items: (["xlsx", "docx"] as const).map((format) => ({
                  key: format,
                  label: text.exportAs[format],
                  onClick: () => void exportAs(format).catch(messages.failed),
                })),
              }}
            >
              <Button size="small" icon={<DownOutlined />} iconPlacement="end">
                {text.export}
              </Button>
            </Dropdown>
          </div>
          <ul className="open-matters" aria-label={text.title}>
            {[...Map.groupBy(matters, ({ kind }) => kind)].map(([kind, ofKind]) => (
              <li key={kind}>
                <h3>
                  {text.kinds[kind]} <span className="quiet small">{ofKind.length}</span>
                </h3>
                <ul>
                  {ofKind.map((matter, index) => (
                    <li key={index}>
                      <Matter
                        matter={matter}
                        onOpen={(itemId) =>
                          matter.markId === null ? onOpenItem(itemId) : onLookAt(itemId, matter.markId)
                        }
                      />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
};

const Matter = ({ matter, onOpen }: { readonly matter: OpenMatter; onOpen(itemId: string): void }) => {
  const { itemId, item, message, who, since } = matter;
  const name = item ?? "";
  return (
    <>
      {itemId === null ? (
        <span>{message}</span>
      ) : (
        <Button type="link" size="small" title={text.openItem(name)} onClick={() => onOpen(itemId)}>
          {message}
        </Button>
      )}
      <span className="quiet small">{[name, who, since].filter(Boolean).join(" · ")}</span>
    </>
  );
};
