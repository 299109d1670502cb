import { Input, Modal, Select } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import type { MarkContent } from "#shared/model/review.ts";

import { atHead, type WishChoices } from "./mark-card.tsx";

/** What is wished for an item as a whole. */
export type WishKind = "section" | "order" | "reject" | "cut";

export interface WishDialogProps {
  readonly kind: WishKind;
  /** What the item is called. */
  readonly name: string;
  /** Of the item itself: it is nothing to wish for. */
  readonly sectionId: string;
  readonly choices: WishChoices;
  /** Where the item would be cut, and the words there. */
  readonly cutAt: { readonly at: number; readonly words: string } | null;
  onClose(): void;
  onWish(content: MarkContent, note: string | null): void;
}

const text = strings.reviewDesk;

/** Asks the one thing that such a wish needs, and why. Mounted while it asks. */
export const WishDialog = ({ kind, name, sectionId, choices, cutAt, onClose, onWish }: WishDialogProps) => {
  const sections = choices.sections.filter(({ value }) => value !== sectionId);
  const [section, setSection] = useState(sections[0]?.value ?? null);
  const [after, setAfter] = useState(choices.after[0]?.value ?? atHead);
  const [title, setTitle] = useState("");
  const [reason, setReason] = useState("");
  const note = reason.trim() === "" ? null : reason.trim();
  const content = contentOf(kind, { section, after, title: title.trim(), at: cutAt?.at ?? null });
  const isReady = content !== null && (kind !== "reject" || note !== null);
  const finish = (): void => {
    if (isReady) onWish(content, note);
  };
  return (
    <Modal
      open
      title={kind === "cut" ? text.dialogs.cut : text.dialogs[kind](name)}
      okText={text.dialogs.ok}
      cancelText={text.cancel}
      okButtonProps={{ disabled: !isReady, type: "default" }}
      onCancel={onClose}
      onOk={finish}
    >
      <div className="desk-wish">
        {kind === "section" && (
          <Select autoFocus aria-label={text.toSection} value={section} options={[...sections]} onChange={setSection} />
        )}
        {kind === "order" && (
          <Select
            autoFocus
            aria-label={text.afterItem}
            value={after}
            options={[...choices.after]}
            onChange={setAfter}
          />
        )}
        {kind === "cut" && (
          <>
            <p>{cutAt === null ? text.dialogs.cannotCut : text.cutBefore(cutAt.words)}</p>
            <Input
              autoFocus
              aria-label={text.cutTitle}
              placeholder={text.cutTitle}
              maxLength={500}
              disabled={cutAt === null}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
              onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && finish()}
            />
          </>
        )}
        <Input.TextArea
          autoFocus={kind === "reject"}
          aria-label={kind === "reject" ? text.rejectReason : text.reason}
          placeholder={kind === "reject" ? text.dialogs.rejectHint : text.reason}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            finish();
          }}
        />
      </div>
    </Modal>
  );
};

const contentOf = (
  kind: WishKind,
  wish: {
    readonly section: string | null;
    readonly after: string;
    readonly title: string;
    readonly at: number | null;
  },
): MarkContent | null => {
  switch (kind) {
    case "section":
      return wish.section === null ? null : { kind, sectionId: wish.section };
    case "order":
      return { kind, after: wish.after === atHead ? null : wish.after };
    case "reject":
      return { kind };
    case "cut":
      return wish.at === null ? null : { kind, at: wish.at, title: wish.title === "" ? null : wish.title };
  }
};
