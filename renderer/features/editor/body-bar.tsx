import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, InputNumber, Popover, Tooltip } from "antd";
import { memo, useRef, useState, type MouseEvent } from "react";

import { actionText, hintOf, type ActionName } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import { useEscape } from "#renderer/ui/use-escape.ts";

import type { BodyEditor, BodyStatus } from "./document/create-body-editor.ts";

export interface BodyBarProps {
  readonly editor: BodyEditor | null;
  readonly status: BodyStatus;
  readonly readOnly: boolean;
}

const text = strings.editor;

const tableActions = ["rowAbove", "rowBelow", "columnLeft", "columnRight", "deleteRow", "deleteColumn"] as const;

/** What can be done to the text where the caret stands: over the text, each with its key. */
export const BodyBar = memo(({ editor, status, readOnly }: BodyBarProps) => {
  const [asksForTable, setAsksForTable] = useState(false);
  const [showsTableMenu, setShowsTableMenu] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  useEscape(asksForTable || showsTableMenu, () => {
    setAsksForTable(false);
    setShowsTableMenu(false);
  });
  const isInTable = status.inside === "table";
  const runs: Partial<Record<ActionName<"editor">, () => void>> =
    readOnly || !editor
      ? {}
      : {
          leadIn: editor.toggleLeadIn,
          insertPicture: () => files.current?.click(),
          insertTable: () => setAsksForTable(true),
          moveUp: () => editor.moveBlock("up"),
          moveDown: () => editor.moveBlock("down"),
          ...(status.inside !== "paragraph" && { deleteFigure: editor.deleteFigure }),
          ...(isInTable && {
            rowAbove: () => editor.addToTable("above"),
            rowBelow: () => editor.addToTable("below"),
            columnLeft: () => editor.addToTable("left"),
            columnRight: () => editor.addToTable("right"),
            deleteRow: () => editor.takeFromTable("row"),
            deleteColumn: () => editor.takeFromTable("column"),
          }),
        };
  useActions("editor", runs);
  if (readOnly) return null;
  const button = (name: ActionName<"editor">, isPressed?: boolean) => (
    <BarButton key={name} name={name} onRun={runs[name]} {...(isPressed !== undefined && { isPressed })} />
  );
  return (
    <div className="body-bar" role="toolbar" aria-label={text.bodyBar}>
      {button("leadIn", status.hasLeadIn)}
      {button("insertPicture")}
      <Popover
        open={asksForTable}
        onOpenChange={setAsksForTable}
        trigger="click"
        destroyOnHidden
        content={
          <TableSize
            onChoose={(rows, columns) => {
              setAsksForTable(false);
              editor?.insertTable(rows, columns);
            }}
          />
        }
      >
        {button("insertTable")}
      </Popover>
      {button("moveUp")}
      {button("moveDown")}
      <Dropdown
        disabled={!isInTable}
        trigger={["click"]}
        open={showsTableMenu}
        onOpenChange={setShowsTableMenu}
        menu={{
          items: tableActions.map((name) => ({ key: name, label: hintOf("editor", name) })),
          onClick: ({ key }) => runs[tableActions.find((name) => name === key) ?? "rowBelow"]?.(),
        }}
      >
        <Button
          size="small"
          type="text"
          disabled={!isInTable}
          icon={<DownOutlined />}
          iconPlacement="end"
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
        >
          {text.tableMenu}
        </Button>
      </Dropdown>
      {button("deleteFigure")}
      <input
        ref={files}
        hidden
        multiple
        type="file"
        accept="image/png,image/jpeg"
        data-testid="picture-file"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = "";
          if (chosen.length > 0) editor?.insertPictures(chosen);
        }}
      />
    </div>
  );
});

interface BarButtonProps {
  readonly name: ActionName<"editor">;
  readonly isPressed?: boolean;
  readonly onRun: (() => void) | undefined;
}

const BarButton = ({ name, isPressed, onRun, ...rest }: BarButtonProps) => (
  <Tooltip title={hintOf("editor", name)}>
    <Button
      {...rest}
      size="small"
      type="text"
      disabled={onRun === undefined}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
      // The caret stays where it is.
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={onRun}
    >
      {actionText("editor", name).label}
    </Button>
  </Tooltip>
);

const mostRows = 50;
const mostColumns = 12;

/** How large a new table is to be; Enter in either field makes it. */
const TableSize = ({ onChoose }: { onChoose(rows: number, columns: number): void }) => {
  const [rows, setRows] = useState(3);
  const [columns, setColumns] = useState(3);
  return (
    <form
      className="table-size"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(rows, columns);
      }}
    >
      <InputNumber
        autoFocus
        aria-label={text.tableRows}
        suffix={text.tableRows}
        min={1}
        max={mostRows}
        value={rows}
        onChange={(value) => setRows(value ?? 1)}
      />
      <InputNumber
        aria-label={text.tableColumns}
        suffix={text.tableColumns}
        min={2}
        max={mostColumns}
        value={columns}
        onChange={(value) => setColumns(value ?? 2)}
      />
      <Button htmlType="submit">{text.makeTable}</Button>
    </form>
  );
};
