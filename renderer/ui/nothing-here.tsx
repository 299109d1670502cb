import { CheckCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";

import "./nothing-here.css";

export interface NothingHereProps {
  readonly title: string;
  readonly words: string;
  /** Of the screen; a tick stands in its place once nothing is left to do. */
  readonly sign: ReactNode;
  readonly isDone?: boolean;
  /** The next step. */
  readonly children?: ReactNode;
}

/** What a screen says where it has nothing to show: why, and the next step. */
export const NothingHere = ({ title, words, sign, isDone = false, children }: NothingHereProps) => (
  <div className="nothing-here" role="status">
    <span aria-hidden className={`nothing-here-sign${isDone ? " is-done" : ""}`}>
      {isDone ? <CheckCircleOutlined /> : sign}
    </span>
    <h2>{title}</h2>
    <p className="quiet">{words}</p>
    <span className="nothing-here-doors">{children}</span>
  </div>
);
