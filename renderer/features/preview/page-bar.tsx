import { ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { Button, Input, Segmented, Tooltip } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import type { LaidPage } from "#shared/model/layout.ts";

import { findPage, nameOfPage } from "./find-page.ts";
import type { PreviewView } from "./preview-view.ts";

export interface PageBarProps {
  readonly pages: readonly LaidPage[];
  /** The page that is read, 0-based. */
  readonly page: number;
  readonly view: PreviewView;
  /** The size of the pages on screen, whatever decided it. */
  readonly percent: number;
  onGo(page: number): void;
  onView(change: Partial<PreviewView>): void;
  onZoom(percent: number): void;
}

const text = strings.preview;

/** Which page, how many, side by side or not, and how large. */
export const PageBar = ({ pages, page, view, percent, onGo, onView, onZoom }: PageBarProps) => (
  <div className="preview-bar">
    <PageField pages={pages} page={page} onGo={onGo} />
    <span className="quiet" data-testid="page-count">
      {text.pages(pages.length)}
    </span>
    <span className="preview-gap" />
    <Segmented
      size="small"
      aria-label={text.arrangement}
      value={view.isSpread ? "spread" : "single"}
      options={[
        { value: "single", label: text.single },
        { value: "spread", label: text.spread },
      ]}
      onChange={(value) => onView({ isSpread: value === "spread" })}
    />
    <Segmented<PreviewView["fit"]>
      size="small"
      aria-label={text.fit}
      value={view.fit}
      options={[
        { value: "width", label: text.fits.width, title: "Ctrl+0" },
        { value: "page", label: text.fits.page, title: "Ctrl+0" },
        { value: "zoom", label: `${percent}%` },
      ]}
      onChange={(fit) => (fit === "zoom" ? onZoom(percent) : onView({ fit }))}
    />
    <Tooltip title="Ctrl+-">
      <Button
        type="text"
        size="small"
        aria-label={`${text.zoom} −`}
        icon={<ZoomOutOutlined />}
        onClick={() => onZoom(percent - 10)}
      />
    </Tooltip>
    <Tooltip title="Ctrl+=">
      <Button
        type="text"
        size="small"
        aria-label={`${text.zoom} +`}
        icon={<ZoomInOutlined />}
        onClick={() => onZoom(percent + 10)}
      />
    </Tooltip>
  </div>
);

/** The page that is read; typing another and Enter turns to it. */
const PageField = ({ pages, page, onGo }: Pick<PageBarProps, "pages" | "page" | "onGo">) => {
  const [typed, setTyped] = useState<string | null>(null);
  const here = pages[page];
  const name = here ? nameOfPage(here) : "";
  const isUnknown = typed !== null && typed.trim() !== "" && findPage(pages, typed) === null;
  const go = (): void => {
    const found = findPage(pages, typed ?? name);
    if (found === null) return;
    onGo(found);
    setTyped(null);
  };
  return (
    <label className="preview-page-field">
      <span className="quiet">{text.pageField}</span>
      <Tooltip open={isUnknown} title={isUnknown ? text.noPage(typed, labelRange(pages)) : ""}>
        <Input
          size="small"
          aria-label={text.pageField}
          {...(isUnknown && { status: "error" as const })}
          value={typed ?? name}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => setTyped(null)}
          onPressEnter={go}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTyped(null);
          }}
        />
      </Tooltip>
    </label>
  );
};

const labelRange = (pages: readonly LaidPage[]): string => {
  const labels = pages.flatMap(({ label }) => label ?? []);
  return `${labels[0] ?? ""}–${labels.at(-1) ?? ""}`;
};
