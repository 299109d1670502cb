import { Alert, Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";

import type { Receipt } from "./reviewing-store.ts";

export interface ReceiptsProps {
  readonly receipts: readonly Receipt[];
  readonly isReceiving: boolean;
  /** The issue on screen. */
  readonly issueId: string | null;
  onClose(): void;
}

const text = strings.receipts;

/** What became of each file handed in. It stays until it has been read: a refusal must not pass by. */
export const Receipts = ({ receipts, isReceiving, issueId, onClose }: ReceiptsProps) => {
  if (receipts.length === 0) return null;
  const isRefused = receipts.some((receipt) => "refusal" in receipt);
  return (
    <Alert
      banner
      className="receipts"
      data-testid="receipts"
      type={isRefused ? "warning" : "success"}
      title={isReceiving ? `${text.title(receipts.length)}，${text.receiving}` : text.title(receipts.length)}
      description={
        <ul className="small">
          {receipts.map((receipt, index) => (
            <li key={`${receipt.file} ${index}`}>
              {"refusal" in receipt ? (
                <>
                  <b className="receipt-refusal">{text.refused}</b> {receipt.refusal}
                </>
              ) : (
                <>
                  {text.received(receipt.reception)}
                  {receipt.reception.issueId !== issueId && ` ${text.otherIssue}`}
                  {receipt.reception.notes.length > 0 && (
                    <ul>
                      {receipt.reception.notes.map((note) => (
                        <li key={note}>{note}</li>
                      ))}
                    </ul>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      }
      action={
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      }
    />
  );
};
