import { describe, expect, test } from "vitest";

import { hasToken, isOwnHost, isOwnOrigin } from "./request-policy.ts";

describe("isOwnHost", () => {
  test.each([
    ["127.0.0.1:4000", true],
    ["localhost:4000", true],
    ["127.0.0.1:4001", false],
    ["127.0.0.1", false],
    ["evil.example:4000", false],
    ["127.0.0.1.evil.example:4000", false],
    [undefined, false],
  ])("%s → %s", (host, expected) => {
    expect(isOwnHost({ host }, 4000)).toBe(expected);
  });
});

describe("isOwnOrigin", () => {
  test.each([
    [{}, true],
    [{ origin: "http://127.0.0.1:4000" }, true],
    [{ origin: "http://localhost:4000", "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "none" }, true],
    [{ origin: "http://127.0.0.1:4001" }, false],
    [{ origin: "https://127.0.0.1:4000" }, false],
    [{ origin: "null" }, false],
    [{ origin: "http://evil.example" }, false],
    [{ "sec-fetch-site": "cross-site" }, false],
    [{ "sec-fetch-site": "same-site" }, false],
  ])("%o → %s", (headers, expected) => {
    expect(isOwnOrigin(headers, 4000)).toBe(expected);
  });
});

describe("hasToken", () => {
  test.each([
    ["Bearer secret", true],
    ["Bearer secre", false],
    ["Bearer secrets", false],
    ["secret", false],
    [undefined, false],
  ])("%s → %s", (authorization, expected) => {
    expect(hasToken({ authorization }, "secret")).toBe(expected);
  });
});
