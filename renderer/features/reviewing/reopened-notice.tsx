import { Alert, Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatShortDay } from "#renderer/ui/dates.ts";
import type { ReviewRound } from "#shared/model/review.ts";

export interface ReopenedNoticeProps {
  readonly round: ReviewRound;
  readonly canSign: boolean;
  onSign(): void;
  onOpenItem(itemId: string): void;
}

const text = strings.reviewRounds;

/** A round that was signed off and no longer is: what came after, in plain sight. */
export const ReopenedNotice = ({
  round: { stage, signedOff, reopenedBy },
  canSign,
  onSign,
  onOpenItem,
}: ReopenedNoticeProps) =>
  signedOff === null || reopenedBy.length === 0 ? null : (
    <Alert
      banner
      className="review-reopened"
      data-testid="review-reopened"
      type="warning"
      title={text.reopenedBy(signedOff.by, formatShortDay(signedOff.at), stage)}
      description={
        <ul className="small">
          {reopenedBy.map(({ itemId, message }) => (
            <li key={message}>
              {itemId === null ? (
                message
              ) : (
                <Button type="link" size="small" onClick={() => onOpenItem(itemId)}>
                  {message}
                </Button>
              )}
            </li>
          ))}
        </ul>
      }
      action={
        <Button size="small" disabled={!canSign} onClick={onSign}>
          {text.signAgain}
        </Button>
      }
    />
  );
