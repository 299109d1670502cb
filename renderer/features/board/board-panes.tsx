import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { SplitPane } from "#renderer/ui/split-pane.tsx";

export interface BoardPanesProps {
  /** Folded, the drawer is a strip of a width of its own. */
  readonly isWaitingFolded: boolean;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** The drawer of what waits, and the sections beside it, with a divider between them. */
export const BoardPanes = ({ isWaitingFolded, waiting, children }: BoardPanesProps) =>
  isWaitingFolded ? (
    <div className="board-unsplit">
      {waiting}
      {children}
    </div>
  ) : (
    <SplitPane
      name="boardWaiting"
      label={strings.board.resizeWaiting}
      sized="start"
      usual={264}
      least={180}
      most={520}
      rest={300}
    >
      {waiting}
      {children}
    </SplitPane>
  );
