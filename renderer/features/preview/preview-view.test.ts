import { expect, test } from "vitest";

import { firstPlace, rememberedPlace, rememberedView, usualView } from "./preview-view.ts";

test("what was remembered is found again", () => {
  const preview = { pane: "thumbnails", isSpread: true, fit: "page", zoom: 120 } as const;
  const previewPlace = { issueId: "march", page: 7, share: 0.25 };
  const settings = { view: { preview, previewPlace } };
  expect(rememberedView(settings)).toEqual(preview);
  expect(rememberedPlace(settings, "march")).toEqual({ page: 7, share: 0.25 });
});

test("a place in another issue is none in this one", () => {
  const settings = { view: { previewPlace: { issueId: "march", page: 7, share: 0 } } };
  expect(rememberedPlace(settings, "april")).toEqual(firstPlace);
});

test.each([[null], [3], [["thumbnails"]], [{ pane: "stage", zoom: "large", fit: 1 }], [undefined]])(
  "%j is as usual",
  (preview) => {
    const settings = { view: preview === undefined ? {} : { preview, previewPlace: preview } };
    expect(rememberedView(settings)).toEqual(usualView);
    expect(rememberedPlace(settings, "march")).toEqual(firstPlace);
  },
);

test("a zoom beyond what can be chosen is the nearest that can", () => {
  expect(rememberedView({ view: { preview: { zoom: 900 } } }).zoom).toBe(200);
});
