import { DownOutlined, ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown, Space, type MenuProps } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { ExportFormat } from "#shared/api/exporting.ts";

export interface ExportButtonProps {
  readonly isExporting: boolean;
  /** The preflight found an error. */
  readonly isBlocked: boolean;
  onExport(format: ExportFormat): void;
  onApprovalSheet(): void;
  /** Opens the choices for the print shop, as a booklet or with crop marks. */
  onPrinting(kind: "booklet" | "marked"): void;
}

const text = strings.preview;

/** The DOCX at one click; everything else that goes out of an issue in a menu beside it. */
export const ExportButton = ({ isExporting, isBlocked, onExport, onApprovalSheet, onPrinting }: ExportButtonProps) => {
  const format = (key: Exclude<ExportFormat, "docx">): NonNullable<MenuProps["items"]>[number] => ({
    key,
    label: text.exportAs[key],
    onClick: () => onExport(key),
  });
  return (
    <Space.Compact block>
      <Button
        block
        type="primary"
        size="large"
        title={isBlocked ? text.blocked : "Ctrl+E"}
        disabled={isBlocked}
        icon={<ExportOutlined />}
        loading={isExporting}
        onClick={() => onExport("docx")}
      >
        {text.export}
      </Button>
      <Dropdown
        disabled={isBlocked}
        trigger={["click"]}
        menu={{
          items: [
            format("pdf"),
            { key: "marked", label: text.exportMarked, onClick: () => onPrinting("marked") },
            { key: "booklet", label: text.exportBooklet, onClick: () => onPrinting("booklet") },
            { type: "divider" },
            format("txt"),
            format("html"),
            { type: "divider" },
            { key: "approval", label: text.exportApproval, onClick: onApprovalSheet },
          ],
        }}
      >
        <Button type="primary" size="large" aria-label={text.otherFormats} icon={<DownOutlined />} />
      </Dropdown>
    </Space.Compact>
  );
};
