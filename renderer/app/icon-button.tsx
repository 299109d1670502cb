import { Button, Tooltip } from "antd";
import type { ReactNode } from "react";

import { actionText, hintOf, type ActionName } from "#renderer/strings/actions.ts";

export interface IconButtonProps {
  /** Says what it is called and which key does it; without one `label` does. */
  readonly action?: ActionName<"everywhere">;
  readonly label?: string;
  /** What the tooltip says beyond the name. */
  readonly about?: string | undefined;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  onClick(): void;
}

/** A button of the header: an icon, named for those who hover and those who listen. */
export const IconButton = ({ action, label = "", about, icon, disabled = false, onClick }: IconButtonProps) => (
  <Tooltip title={[action ? hintOf("everywhere", action) : label, about].filter(Boolean).join("：")}>
    <Button
      type="text"
      aria-label={action ? actionText("everywhere", action).label : label}
      icon={icon}
      disabled={disabled}
      onClick={onClick}
    />
  </Tooltip>
);
