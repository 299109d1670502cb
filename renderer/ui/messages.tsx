import { App, Button } from "antd";
import { useMemo } from "react";

/** Tells what happened, in one sentence, for what happened elsewhere than where the eye is. */
export interface Messages {
  done(message: string): void;
  failed(thrown: unknown): void;
  /** Names an action that takes it back. */
  doneWithUndo(message: string, undoLabel: string, undo: () => void): void;
}

/** Failures of calls carry a Chinese message; anything else is a bug, and says so. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

export const useMessages = (): Messages => {
  const { message } = App.useApp();
  return useMemo(() => createMessages(message), [message]);
};

const createMessages = (message: ReturnType<typeof App.useApp>["message"]): Messages => ({
  done: (text) => void message.success(text, 4),
  // By its own words: what fails for one reason in several places is said once.
  failed: (thrown) => {
    const content = messageOf(thrown);
    void message.error({ key: content, content, duration: 8 });
  },
  doneWithUndo: (text, undoLabel, undo) => {
    const key = "undoable";
    const onClick = (): void => {
      message.destroy(key);
      undo();
    };
    void message.success({
      key,
      duration: 5,
      content: (
        <>
          {text}
          <Button type="link" size="small" onClick={onClick}>
            {undoLabel}
          </Button>
        </>
      ),
    });
  },
});
