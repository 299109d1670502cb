import { Button } from "antd";
import type { MouseEvent, ReactNode } from "react";

import { actionText, keysOf, type ActionName } from "#renderer/strings/actions.ts";

export interface CardButtonProps {
  readonly name: ActionName<"reviewing">;
  readonly isPrimary?: boolean;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
  onClick(): void;
}

/** What can be done about a mark, with its key. */
export const CardButton = ({ name, isPrimary = false, icon, ...rest }: CardButtonProps) => {
  const action = actionText("reviewing", name);
  return (
    <Button {...rest} {...(isPrimary && { type: "primary" as const })} icon={icon} onMouseDown={keepFocus}>
      <span>{action.label}</span>
      <kbd>{keysOf({ ...action, keys: action.keys.slice(0, 1) })}</kbd>
    </Button>
  );
};

/** The keys stay with the screen: Enter after a click accepts, whatever was clicked. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault();
