import { expect, test } from "vitest";

import { CallError, createClient } from "./client.ts";
import { contract, findMethod, type Client } from "./contract.ts";
import type { Reply } from "./reply.ts";
import type { Call } from "./transport.ts";

/** A wire that answers every call alike and remembers what it carried. */
const clientOver = (answer: () => Promise<Reply>): { client: Client; carried: Call[] } => {
  const carried: Call[] = [];
  const client = createClient({
    call: (call) => {
      carried.push(call);
      return answer();
    },
    cancel: async () => undefined,
    subscribe: () => () => undefined,
  });
  return { client, carried };
};

const names = (areas: object): string[][] =>
  Object.entries(areas).map(([area, methods]) => [area, ...Object.keys(methods)]);

test("has every method of the contract and no other", () => {
  const { client } = clientOver(async () => ({ ok: true, value: null }));
  expect(names(client)).toEqual(names(contract));
});

test("carries name, input and task, and answers the value", async () => {
  const { client, carried } = clientOver(async () => ({ ok: true, value: ["id-1"] }));
  const input = { filter: { query: "植树" } };
  expect(await client.items.find(input, { task: "查找" })).toEqual(["id-1"]);
  expect(carried).toEqual([{ method: "items.find", input, task: "查找" }]);
});

test("rejects with the refusal, as it was told", async () => {
  const refusal = { code: "CONFLICT", message: "“义务植树”刚刚在别处改过。" } as const;
  const { client } = clientOver(async () => ({ ok: false, error: refusal }));
  const thrown: unknown = await client.settings.get({}).catch((reason: unknown) => reason);
  expect(thrown).toBeInstanceOf(CallError);
  expect(thrown).toMatchObject({ name: "CallError", ...refusal });
});

test("rejects with the wire's own failure when the core cannot be reached", async () => {
  const { client } = clientOver(() => Promise.reject(new Error("cut off")));
  await expect(client.settings.get({})).rejects.toThrow("cut off");
});

test.each([
  ["items.find", { area: "items", method: "find", shape: contract.items.find }],
  ["items.lost", null],
  ["items", null],
  ["items.find.more", null],
  ["toString.call", null],
  ["items.constructor", null],
  ["", null],
])("findMethod(%j)", (name, expected) => {
  expect(findMethod(name)).toEqual(expected);
});
