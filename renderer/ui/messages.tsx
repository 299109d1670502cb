import { App, Button } from "antd";
import { useMemo } from "react";

/** Tells what happened, in one sentence, for what happened elsewhere than where the eye is. */
export interface Messages {
  done(message: string): void;
  failed(thrown: unknown): void;
  /** Offers what may be done about it: take it back, or go on from there. */
  doneWithAction(message: string, label: string, act: () => void): void;
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
  doneWithAction: (text, label, act) => {
    const key = "withAction";
    const onClick = (): void => {
      message.destroy(key);
      act();
    };
    void message.success({
      key,
      duration: 5,
      content: (
        <>
          {text}
          <Button type="link" size="small" onClick={onClick}>
            {label}
          </Button>
        </>
      ),
    });
  },
});
