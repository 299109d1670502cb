import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { readBounds, saveBounds } from "./window-bounds.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bounds-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
];
const bounds = { x: 2000, y: 50, width: 1100, height: 800, maximized: false };

it("gives back what was saved, on any screen", () => {
  saveBounds(join(folder, "window.json"), bounds);
  expect(readBounds(join(folder, "window.json"), screens)).toEqual(bounds);
});

it("forgets a place that no screen shows any more", () => {
  saveBounds(join(folder, "window.json"), bounds);
  expect(readBounds(join(folder, "window.json"), screens.slice(0, 1))).toBeNull();
});

it.each(["", "{", "null", '{"x":1}', '{"x":"1","y":0,"width":1,"height":1,"maximized":false}'])(
  "takes a file with %s in it for none",
  (content) => {
    writeFileSync(join(folder, "window.json"), content);
    expect(readBounds(join(folder, "window.json"), screens)).toBeNull();
  },
);

it("does not mind a folder that cannot be written", () => {
  expect(() => saveBounds(join(folder, "missing", "window.json"), bounds)).not.toThrow();
});
