import { Button, Popover } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { Submission } from "#shared/model/submission.ts";

const text = strings.inbox;

/** Submissions that could not be read, with the reason: they stay in sight until they are. */
export const FailedFiles = ({ failed }: { failed: readonly Submission[] }) => {
  if (failed.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={text.failedTitle}
      content={
        <div className="failed-files">
          <p className="quiet small">{text.failedHint}</p>
          <ul>
            {failed.map(({ id, failure }) => (
              <li key={id}>{failure?.message}</li>
            ))}
          </ul>
        </div>
      }
    >
      <Button size="small" danger>
        {text.failedFiles(failed.length)}
      </Button>
    </Popover>
  );
};
