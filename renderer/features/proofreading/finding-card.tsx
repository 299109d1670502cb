import { CheckOutlined, EditOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useState, type MouseEvent, type RefObject } from "react";

import { actionText, hintOf, keysOf, type ActionName } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { SeveritySign } from "#renderer/ui/severity-sign.tsx";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { RuleInfo } from "#shared/model/proofreading.ts";
import type { Step } from "#shared/model/step.ts";

export interface FindingCardProps {
  readonly finding: Finding;
  /** Null until the rules are read. */
  readonly rule: RuleInfo | null;
  /** 1-based place in the list, and how long that is. */
  readonly place: number;
  readonly count: number;
  readonly readOnly: boolean;
  /** What was done last and can be taken back. */
  readonly lastStep: Step | null;
  /** The field for other words, for the key that goes there. */
  readonly ownWords: RefObject<InputRef | null>;
  /** Written down with the next ignoring. */
  readonly reason: string;
  onReason(reason: string): void;
  onMend(replacement: string): void;
  onIgnore(scope: "place" | "word"): void;
  onSwitchOff(): void;
  onEdit(): void;
  onTakeBack(): void;
}

const text = strings.proofreading;

/** Why it is marked, how it would read, and what can be done: everything in sight, nothing behind a click. */
export const FindingCard = (props: FindingCardProps) => {
  const { finding, rule, place, count, readOnly, lastStep, reason } = props;
  const { severity, faultClass, suggestion, message, text: words } = finding;
  return (
    <aside className="finding-card" aria-label={text.card}>
      <p className="finding-card-place quiet small">{text.position(place, count)}</p>
      <h2>
        <SeveritySign severity={severity} isNamed />
        <span className="quiet small">{strings.faultClasses[faultClass]}</span>
      </h2>
      <div aria-live="polite">
        <p className="finding-card-change" data-testid="finding-change">
          <FindingChange finding={finding} replacement={suggestion} />
        </p>
        <p className="finding-card-message">{message}</p>
      </div>
      {rule && (
        <p className="quiet small">
          {text.source}：{rule.title}
          {rule.layer !== "standard" && `（${strings.ruleLayers[rule.layer]}）`}
          {rule.reason !== message && ` · ${rule.reason}`}
        </p>
      )}
      <div className="finding-card-actions">
        {suggestion === null ? (
          <p className="small">{text.cannotAccept}</p>
        ) : (
          <CardButton name="accept" isPrimary disabled={readOnly} onClick={() => props.onMend(suggestion)} />
        )}
        <OwnWords key={findingKey(finding)} {...props} />
        <CardButton name="ignoreHere" onClick={() => props.onIgnore("place")} />
        <CardButton name="ignoreWord" title={text.ignoreWordHint(words)} onClick={() => props.onIgnore("word")} />
        <Input
          className="finding-card-reason"
          size="small"
          value={reason}
          maxLength={200}
          aria-label={text.reason}
          placeholder={text.reason}
          onChange={(event) => props.onReason(event.target.value)}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing) return;
            event.currentTarget.blur();
            props.onIgnore("place");
          }}
        />
        <CardButton name="edit" icon={<EditOutlined />} onClick={props.onEdit} />
        <Button type="text" size="small" onMouseDown={keepFocus} onClick={props.onSwitchOff}>
          {text.switchOffRule}
        </Button>
      </div>
      {lastStep && (
        <p className="finding-card-last small" role="status">
          <CheckOutlined aria-hidden /> {lastStep.message}
          <Button
            type="link"
            size="small"
            title={hintOf("everywhere", "undo")}
            onMouseDown={keepFocus}
            onClick={props.onTakeBack}
          >
            {text.takeBack}
          </Button>
        </p>
      )}
    </aside>
  );
};

/** The keys stay with the list: Enter after a click accepts, whatever was clicked. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

interface CardButtonProps {
  readonly name: ActionName<"proofreading">;
  readonly isPrimary?: boolean;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly icon?: React.ReactNode;
  onClick(): void;
}

const CardButton = ({ name, isPrimary = false, icon, ...rest }: CardButtonProps) => {
  const action = actionText("proofreading", name);
  return (
    <Button {...rest} {...(isPrimary && { type: "primary" as const })} icon={icon} block onMouseDown={keepFocus}>
      <span className="finding-card-label">{action.label}</span>
      <kbd>{keysOf({ ...action, keys: action.keys.slice(0, 1) })}</kbd>
    </Button>
  );
};

/** Other words than the rule proposes. */
const OwnWords = ({ finding, readOnly, ownWords, onMend }: FindingCardProps) => {
  const proposed = finding.suggestion ?? finding.text;
  const [words, setWords] = useState(proposed);
  return (
    <Input
      ref={ownWords}
      prefix={<span className="quiet small">{text.write}</span>}
      suffix={<kbd>R</kbd>}
      aria-label={text.writeLabel}
      title={text.writeHint}
      value={words}
      maxLength={2000}
      disabled={readOnly}
      onChange={(event) => setWords(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
        if (event.key === "Enter" && words !== finding.text) {
          event.currentTarget.blur();
          onMend(words);
        }
        if (event.key === "Escape") {
          event.stopPropagation();
          setWords(proposed);
          event.currentTarget.blur();
        }
      }}
    />
  );
};
