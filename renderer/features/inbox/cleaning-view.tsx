import { Switch } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { TextDifference } from "#renderer/ui/text-difference.tsx";
import { cleaningSteps } from "#shared/domain/cleaning/clean.ts";
import { compareTexts } from "#shared/domain/similarity/compare-texts.ts";
import { blockText, type Item } from "#shared/model/item.ts";
import type { ReadingOptions } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

export interface CleaningViewProps {
  readonly item: Item;
  readonly submission: Submission;
  /** Null until it is read. */
  readonly original: readonly string[] | null;
  onReadAgain(reading: ReadingOptions): void;
}

const text = strings.inbox;

/** What cleaning did: each step with its count, to be taken back one by one, and the difference in the text. */
export const CleaningView = ({ item, submission, original, onReadAgain }: CleaningViewProps) => {
  const { reading, cleaning, itemIds } = submission;
  const steps = cleaningSteps.flatMap(({ key, name }) => {
    const isSkipped = reading.skippedSteps.includes(key);
    const places = cleaning.find((report) => report.key === key)?.places ?? 0;
    return isSkipped || places > 0 ? [{ key, name, places, isSkipped }] : [];
  });
  const toggle = (key: string, isOn: boolean): void =>
    onReadAgain({
      ...reading,
      skippedSteps: isOn ? reading.skippedSteps.filter((each) => each !== key) : [...reading.skippedSteps, key],
    });
  return (
    <div className="cleaning">
      {steps.length === 0 && <p className="quiet small">{text.nothingCleaned}</p>}
      <ul className="small">
        {steps.map(({ key, name, places, isSkipped }) => (
          <li key={key}>
            <Switch size="small" checked={!isSkipped} aria-label={name} onChange={(isOn) => toggle(key, isOn)} />
            {name} <span className="quiet">{isSkipped ? text.stepSkipped : text.places(places)}</span>
          </li>
        ))}
      </ul>
      {/* A file of several items has no text of its own to lay over one of them. */}
      {itemIds.length === 1 && original && <TextDifference parts={compareTexts(original.join("\n"), fullText(item))} />}
    </div>
  );
};

const fullText = ({ title, body }: Item): string =>
  [...(title === null ? [] : [title]), ...body.map(blockText)].join("\n");
