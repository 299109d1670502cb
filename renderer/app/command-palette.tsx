import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { rankCommands } from "#renderer/ui/rank-commands.ts";
import type { Client } from "#shared/api/contract.ts";
import type { Issue } from "#shared/model/issue.ts";

import { itemCommand, type PaletteCommand } from "./palette-commands.ts";
import { useFoundItems } from "./use-found-items.ts";

import "./command-palette.css";

export interface CommandPaletteProps {
  readonly client: Client;
  readonly commands: readonly PaletteCommand[];
  readonly issues: readonly Issue[];
  readonly currentIssueId: string | null;
  /** Ids of commands, the last used first. */
  readonly recentIds: readonly string[];
  onOpenItem(itemId: string): void;
  /** It is closed; `usedId` is the command that runs next, null for none. */
  onClose(usedId: string | null): void;
}

const text = strings.palette;
const mostShown = 50;
const listId = "palette-list";
const optionId = (index: number): string => `palette-option-${index}`;

/** Finds by a few letters what can be done, and items: a dialog of the browser's own, so that it opens in one frame and holds the focus. */
export const CommandPalette = ({
  client,
  commands,
  issues,
  currentIssueId,
  recentIds,
  onOpenItem,
  onClose,
}: CommandPaletteProps) => {
  const [typed, setTyped] = useState("");
  const [isComposing, setComposing] = useState(false);
  const [active, setActive] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const found = useFoundItems(client, typed, isComposing, currentIssueId);
  const shown = [
    ...rankCommands(commands, typed, recentIds).slice(0, mostShown),
    ...found.map((item) => itemCommand(item, issues, onOpenItem)),
  ];
  const place = Math.min(active, shown.length - 1);
  useEffect(() => {
    document.getElementById(optionId(place))?.scrollIntoView({ block: "nearest" });
  }, [place]);

  const close = (command?: PaletteCommand): void => {
    // Gives the focus back, before the command may want it elsewhere.
    dialog.current?.close();
    onClose(command?.id ?? null);
    command?.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the screen underneath rest.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move !== undefined) {
      const next = place + move;
      const isStep = Math.abs(move) === 1;
      // One step beyond an end comes round to the other.
      setActive(isStep && shown.length > 0 ? (next + shown.length) % shown.length : clamp(next, shown.length));
    } else if (event.key === "Enter") {
      const command = shown[place];
      if (command) close(command);
    } else if (event.key === "Escape" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a click beside it closes it; Escape does the same
    <dialog
      ref={dialog}
      className="palette"
      aria-label={text.name}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
    >
      <div className="palette-box">
        <input
          // The dialog is nothing but this field and what it finds.
          autoFocus
          className="palette-field"
          role="combobox"
          aria-label={text.prompt}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={shown.length > 0 ? optionId(place) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={text.prompt}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <ul id={listId} className="palette-list" role="listbox" aria-label={text.name}>
          {shown.map((command, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
            <li
              key={command.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === place}
              onMouseMove={() => index !== place && setActive(index)}
              onClick={() => close(command)}
            >
              <span className="palette-label">{command.label}</span>
              {command.detail !== "" && <span className="palette-detail quiet small">{command.detail}</span>}
              <span className="palette-kind quiet small">{command.kind}</span>
              <span className="palette-keys">{command.keys !== "" && <kbd>{command.keys}</kbd>}</span>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className="palette-none quiet">{text.none(typed.trim())}</p>}
        <p className="palette-foot quiet small">
          <span>{text.keys}</span>
          <span role="status">{text.results(shown.length)}</span>
        </p>
      </div>
    </dialog>
  );
};

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
