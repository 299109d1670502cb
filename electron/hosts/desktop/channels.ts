/** The only names on the wire between window and core; a new method of the contract needs none. */
export const channels = {
  /** invoke: a Call, answered with a Reply */
  call: "call",
  /** invoke: the name of a task, answered with nothing */
  cancel: "cancel",
  /** push from the core to the window: a CoreEvent */
  event: "event",
} as const;
