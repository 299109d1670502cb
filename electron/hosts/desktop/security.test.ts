import { describe, expect, it } from "vitest";

import { fileOfAddress, isOwnPage, mayNavigateTo, mayOpenInBrowser, pageAddress } from "./security.ts";

describe("the window's policies", () => {
  it.each([
    ["app://bulletin/index.html", true],
    ["app://bulletin/index.html#/board", true],
    ["app://bulletin/assets/index.js", false],
    ["app://bulletin/index.html.evil", false],
    ["app://other/index.html", false],
    ["https://example.org/", false],
    ["file:///etc/passwd", false],
    ["javascript:alert(1)", false],
    ["data:text/html,<script>1</script>", false],
    ["", false],
  ])("navigation to %s: %s", (address, allowed) => expect(mayNavigateTo(address)).toBe(allowed));

  it.each([
    ["https://www.example.gov.cn/", 200, true],
    ["https://www.example.gov.cn/", 1001, false],
    ["https://www.example.gov.cn/", Number.POSITIVE_INFINITY, false],
    ["https://www.example.gov.cn/", -1, false],
    ["http://www.example.gov.cn/", 200, false],
    ["file:///C:/Windows/System32/calc.exe", 200, false],
    ["smb://server/share", 200, false],
    ["ms-word:ofe|u|https://example.org/a.docx", 200, false],
    ["not an address", 200, false],
  ])("%s, %s ms after a click, in the browser: %s", (address, milliseconds, allowed) =>
    expect(mayOpenInBrowser(address, milliseconds)).toBe(allowed),
  );

  it.each([
    ["the page", { url: pageAddress, parent: null }, true],
    ["the page at a fragment", { url: `${pageAddress}#/inbox`, parent: null }, true],
    ["a frame in the page", { url: pageAddress, parent: { url: pageAddress } }, false],
    ["another page", { url: "https://example.org/", parent: null }, false],
    ["an empty frame", { url: "about:blank", parent: null }, false],
    ["a frame that is gone", null, false],
  ])("a message from %s: %s", (_name, sender, allowed) => expect(isOwnPage(sender)).toBe(allowed));

  it.each([
    ["app://bulletin/index.html", "/r/index.html"],
    ["app://bulletin/assets/a-1.js?x=1", "/r/assets/a-1.js"],
    ["app://bulletin/%E5%9B%BE.png", "/r/图.png"],
    ["app://bulletin/..%2fsecret.html", null],
    ["app://bulletin/%2e%2e/secret.html", "/r/secret.html"],
    ["app://bulletin/../secret.html", "/r/secret.html"],
    ["app://bulletin/a%2f..%2f..%2fsecret.html", null],
    ["app://bulletin/..%5csecret.html", null],
    ["app://bulletin/index.html%00.png", null],
    ["app://bulletin/%zz", null],
    ["app://bulletin/", null],
    ["app://other/index.html", null],
    ["file:///r/index.html", null],
  ])("the file of %s is %s", (address, file) => expect(fileOfAddress("/r", address)).toBe(file));
});
