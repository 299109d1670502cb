import { useEffect, useRef } from "react";

/** Key → action. A key is `KeyboardEvent.key` in lower case, with `Ctrl+`, `Alt+` and `Shift+` before it: `j`, `Ctrl+z`, `Alt+arrowup`. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Acts on keys while the component is mounted. Never during composition with an input method; plain keys never while
 * something is being typed or a dialog is open, nor where the focused control has a use for the key itself (Enter on a
 * button, arrows in a group of choices); and in a text field never those by which text is chosen, copied and taken back
 * everywhere. Function keys act while something is being typed, but not under a dialog. A key that decides something
 * does so once, however long it is held. Ctrl stands for ⌘ on a Mac too.
 */
export const useShortcuts = (shortcuts: Shortcuts, isActive = true): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      // 229: the key belongs to the input method, also where isComposing comes too late.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const name = nameOf(event);
      // A letter's Shift counts where it means something of its own: i and Shift+i.
      const action = latest.current[isShiftedLetter(event) ? `Shift+${name}` : name] ?? latest.current[name];
      if (!action) return;
      if (event.repeat && actsOnce(event)) return;
      if (isFunctionKey(event)) {
        if (isCovered()) return;
      } else if (isPlainKey(event) && (isBusy(event.target) || isOwnKey(event))) return;
      if (!isPlainKey(event) && isOfTypedText(event)) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isActive]);
};

const nameOf = (event: KeyboardEvent): string => {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const isHeld = event.ctrlKey || event.metaKey;
  // A sign's Shift is in the key itself (? is Shift+/ on most keyboards), a letter's too, but not beside Ctrl.
  const shift = event.shiftKey && (event.key.length > 1 || (isHeld && /^[a-z]$/.test(key))) ? "Shift+" : "";
  return `${isHeld ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift}${key}`;
};

const pressed = "button, a, summary, label, [role='button'], [role='switch'], [role='menuitem']";
const chosenAmong = "[role='radiogroup'], [role='radio'], [role='slider'], [role='menu'], [role='tablist']";

/** Nothing is typed into what is only chosen. */
const typedInto = "input:not([type='radio'], [type='checkbox']), textarea, select, [role='combobox']";

/** Choose all, copy, cut, paste, undo, redo, and the caret by words: in a text field they are the field's. */
const isOfTypedText = ({ key, target, altKey }: KeyboardEvent): boolean =>
  !altKey &&
  /^(?:[acvxyz]|Arrow(?:Left|Right|Up|Down)|Home|End|Backspace|Delete)$/i.test(key) &&
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest(typedInto) !== null);

/** The control in focus answers to this key itself. */
const isOwnKey = ({ key, target }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return false;
  if (key === "Enter" || key === " ") return target.closest(pressed) !== null;
  return key.startsWith("Arrow") && target.closest(chosenAmong) !== null;
};

/** Not Ctrl, not Escape: a key that types, or would if something were being typed. */
const isPlainKey = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey) && key !== "Escape";

/** Held down, keys that go on go on; what decides something decides it once: Enter, and letters but for J and K. */
const actsOnce = (event: KeyboardEvent): boolean => isPlainKey(event) && /^(?:Enter|[a-il-z])$/i.test(event.key);

/** Types nothing, so it works in the middle of a text too. */
const isFunctionKey = ({ key }: KeyboardEvent): boolean => /^F\d{1,2}$/.test(key);

const isShiftedLetter = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  shiftKey && !ctrlKey && !metaKey && /^[a-z]$/i.test(key);

const isCovered = (): boolean =>
  document.querySelector(".ant-modal-wrap:not([style*='display: none']), .ant-drawer-open") !== null;

const isBusy = (target: EventTarget | null): boolean => {
  if (isCovered()) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(typedInto) !== null;
};
