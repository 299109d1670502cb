/** 编排: the issue as columns of cards. */
export const boardStrings = {
  board: {
    waiting: "待编",
    resizeWaiting: "调整待编栏的宽度",
    waitingHint: "拖到右边的栏目，或选中后按 1–9",
    page: (label: string): string => `第 ${label} 页`,
    count: (count: number, characters: number): string => `${count} 篇 · ${characters} 字`,
    emptySection: "拖稿件到这里",
    noIssue: "还没有一期可以编排",
    noIssueHint: "先新建一期，栏目就会列在这里。",
    frozen: "本期已印发，只能查看。",
    keys: "↑↓←→ 选择 · Shift+↑↓ 移动 · 1–9 换栏目 · Enter 编辑 · Delete 退回待编",
    moveInto: (section: string): string => `换到“${section}”`,
    dragging: (count: number): string => `${count} 篇`,
  },
} as const;
