/** What an action is called and which keys do it, in the notation of useShortcuts; the first key is the one that is shown. */
export interface ActionText {
  readonly label: string;
  readonly keys: readonly string[];
  /** Instead of the keys, where a list of them would not be read: 1–9. */
  readonly shown?: string;
}

/**
 * Every action that has a key, by screen: the one place where keys are written. Screens bind what they do to these names
 * (useActions), tooltips take the key from here (hintOf), and the table behind `?` and the command palette list them.
 */
export const actionGroups = {
  everywhere: {
    name: "到处可用",
    actions: {
      inbox: { label: "收稿", keys: ["Ctrl+1"] },
      board: { label: "编排", keys: ["Ctrl+2"] },
      proofreading: { label: "校对", keys: ["Ctrl+3"] },
      reviewing: { label: "审稿", keys: ["Ctrl+4"] },
      preview: { label: "预览", keys: ["Ctrl+5"] },
      publication: { label: "刊物", keys: ["Ctrl+6"] },
      undo: { label: "撤销", keys: ["Ctrl+z"] },
      redo: { label: "重做", keys: ["Ctrl+y", "Ctrl+Shift+z"] },
      replace: { label: "查找替换", keys: ["Ctrl+h"] },
      palette: { label: "找命令、稿件、期", keys: ["Ctrl+k"] },
      larger: { label: "放大界面", keys: ["Ctrl++"], shown: "Ctrl+Shift+=" },
      smaller: { label: "缩小界面", keys: ["Ctrl+_"], shown: "Ctrl+Shift+-" },
      usualSize: { label: "界面恢复原大", keys: ["Ctrl+)"], shown: "Ctrl+Shift+0" },
      tour: { label: "使用导览", keys: [], shown: "在 Ctrl+K 里" },
      shortcuts: { label: "键盘快捷键", keys: ["?"] },
    },
  },
  inbox: {
    name: "收稿",
    actions: {
      next: { label: "下一篇", keys: ["j", "arrowdown"] },
      previous: { label: "上一篇", keys: ["k", "arrowup"] },
      pageDown: { label: "下一屏", keys: ["pagedown"] },
      pageUp: { label: "上一屏", keys: ["pageup"] },
      first: { label: "第一篇", keys: ["home"] },
      last: { label: "最后一篇", keys: ["end"] },
      select: { label: "选中", keys: ["space"] },
      selectNext: { label: "连同下一篇选中", keys: ["Shift+arrowdown", "Shift+j"] },
      selectPrevious: { label: "连同上一篇选中", keys: ["Shift+arrowup", "Shift+k"] },
      selectAll: { label: "选中列出的全部", keys: ["Ctrl+a"] },
      clearSelection: { label: "取消选中", keys: ["escape"] },
      tag: { label: "归入第几个栏目", keys: [], shown: "1–9" },
      holdOver: { label: "留待下期", keys: ["h"] },
      reject: { label: "不用", keys: ["x"] },
      returnToInbox: { label: "退回待编", keys: ["z"] },
      compare: { label: "对照疑似重复", keys: ["d"] },
      join: { label: "合并选中的几篇", keys: ["m"] },
      confirm: { label: "存疑之处无误", keys: ["f"] },
      edit: { label: "编辑", keys: ["e", "enter"] },
      search: { label: "搜索", keys: ["Ctrl+f"] },
    },
  },
  board: {
    name: "编排",
    actions: {
      up: { label: "上一篇", keys: ["arrowup"] },
      down: { label: "下一篇", keys: ["arrowdown"] },
      left: { label: "左边的栏目", keys: ["arrowleft"] },
      right: { label: "右边的栏目", keys: ["arrowright"] },
      first: { label: "栏目的第一篇", keys: ["home"] },
      last: { label: "栏目的最后一篇", keys: ["end"] },
      pageUp: { label: "上一屏", keys: ["pageup"] },
      pageDown: { label: "下一屏", keys: ["pagedown"] },
      moveUp: { label: "上移", keys: ["Shift+arrowup"] },
      moveDown: { label: "下移", keys: ["Shift+arrowdown"] },
      select: { label: "选中", keys: ["space"] },
      selectUp: { label: "连同上一篇选中", keys: ["Ctrl+Shift+arrowup"] },
      selectDown: { label: "连同下一篇选中", keys: ["Ctrl+Shift+arrowdown"] },
      selectColumn: { label: "选中整个栏目", keys: ["Ctrl+a"] },
      clearSelection: { label: "取消选中", keys: ["escape"] },
      move: { label: "换到第几个栏目", keys: [], shown: "1–9" },
      returnToInbox: { label: "退回待编", keys: ["delete", "backspace"] },
      arrange: { label: "排次序", keys: ["o"] },
      missing: { label: "还缺什么", keys: ["m"] },
      livePage: { label: "边排边看版面", keys: ["Ctrl+\\"] },
      nextPage: { label: "版面后一页", keys: ["Alt+pagedown"] },
      previousPage: { label: "版面前一页", keys: ["Alt+pageup"] },
      waiting: { label: "折起或展开待编", keys: ["["] },
      fold: { label: "折起这一栏", keys: ["-"] },
      edit: { label: "编辑", keys: ["enter", "e"] },
    },
  },
  proofreading: {
    name: "校对",
    actions: {
      next: { label: "下一处", keys: ["j", "arrowdown", "f8"] },
      previous: { label: "上一处", keys: ["k", "arrowup", "Shift+f8"] },
      first: { label: "第一处", keys: ["home"] },
      last: { label: "最后一处", keys: ["end"] },
      accept: { label: "接受", keys: ["enter"] },
      write: { label: "改成别的字", keys: ["r"] },
      ignoreHere: { label: "忽略此处", keys: ["i"] },
      ignoreWord: { label: "此词总是忽略", keys: ["Shift+i"] },
      acceptAll: { label: "同一规则全部接受", keys: ["a"] },
      ignoreAll: { label: "同一规则全部忽略", keys: ["Shift+a"] },
      switchOff: { label: "停用此规则", keys: ["Shift+d"] },
      edit: { label: "打开稿件", keys: ["e"] },
      grouping: { label: "按规则或按稿件归组", keys: ["g"] },
      filter: { label: "只看差错和疑错，或看全部", keys: ["f"] },
      report: { label: "导出校对记录", keys: ["Ctrl+e"] },
      ignored: { label: "忽略清单", keys: ["l"] },
      rules: { label: "校对规则", keys: ["u"] },
    },
  },
  reviewing: {
    name: "审稿",
    actions: {
      next: { label: "下一条意见", keys: ["j", "arrowdown", "f8"] },
      previous: { label: "上一条意见", keys: ["k", "arrowup", "Shift+f8"] },
      first: { label: "第一条意见", keys: ["home"] },
      last: { label: "最后一条意见", keys: ["end"] },
      accept: { label: "采纳", keys: ["enter"] },
      change: { label: "改后采纳", keys: ["r"] },
      reject: { label: "不采纳", keys: ["x"] },
      answer: { label: "答复", keys: ["c"] },
      version: { label: "采纳第几种改法", keys: [], shown: "1–9" },
      edit: { label: "打开稿件", keys: ["e"] },
      batch: { label: "成批处理", keys: ["a"] },
      filter: { label: "待定、已处理、全部", keys: ["f"] },
      send: { label: "送审", keys: ["n"] },
      receive: { label: "收回稿", keys: ["i"] },
      signOff: { label: "签署", keys: ["s"] },
      openMatters: { label: "未决事项", keys: ["l"] },
    },
  },
  preview: {
    name: "预览",
    actions: {
      openLine: { label: "打开点到的那一行，光标在那个字", keys: [], shown: "点一行" },
      nextPage: { label: "后一页", keys: ["pagedown"] },
      previousPage: { label: "前一页", keys: ["pageup"] },
      cover: { label: "封面", keys: ["home"] },
      lastPage: { label: "末页", keys: ["end"] },
      larger: { label: "放大", keys: ["Ctrl+="] },
      smaller: { label: "缩小", keys: ["Ctrl+-"] },
      fit: { label: "整页或适宽", keys: ["Ctrl+0"] },
      export: { label: "导出 DOCX", keys: ["Ctrl+e"] },
    },
  },
  editor: {
    name: "编辑",
    actions: {
      back: { label: "返回", keys: ["escape"] },
      showLayout: { label: "看版面：光标所在的那一页", keys: ["Ctrl+l"] },
      livePage: { label: "边写边看", keys: ["Ctrl+\\"] },
      findings: { label: "这一篇的校对问题", keys: ["f7"] },
      nextFinding: { label: "下一处校对问题", keys: ["f8"] },
      previousFinding: { label: "上一处校对问题", keys: ["Shift+f8"] },
      acceptFinding: { label: "接受这一处", keys: ["Alt+enter"] },
      ignoreFinding: { label: "忽略这一处", keys: ["Alt+i"] },
      save: { label: "立即保存", keys: ["Ctrl+s"] },
      export: { label: "导出这一篇", keys: ["Ctrl+e"] },
      cut: { label: "从光标处拆成两篇", keys: ["Ctrl+Shift+enter"] },
      leadIn: { label: "段首加粗", keys: ["Ctrl+b"] },
      pasteText: { label: "只贴文字", keys: [], shown: "Ctrl+Shift+V" },
      insertPicture: { label: "插入图片", keys: ["Alt+p"] },
      insertTable: { label: "插入表格", keys: ["Alt+t"] },
      moveUp: { label: "上移", keys: ["Alt+arrowup"] },
      moveDown: { label: "下移", keys: ["Alt+arrowdown"] },
      rowAbove: { label: "上方加行", keys: ["Alt+Shift+arrowup"] },
      rowBelow: { label: "下方加行", keys: ["Alt+Shift+arrowdown"] },
      columnLeft: { label: "左边加栏", keys: ["Alt+Shift+arrowleft"] },
      columnRight: { label: "右边加栏", keys: ["Alt+Shift+arrowright"] },
      deleteRow: { label: "删去这行", keys: ["Ctrl+Shift+backspace"] },
      deleteColumn: { label: "删去这栏", keys: ["Ctrl+Shift+delete"] },
      deleteFigure: { label: "删去图表", keys: ["Alt+delete"] },
    },
  },
  reviewDesk: {
    name: "审稿",
    actions: {
      next: { label: "下一篇", keys: ["j"] },
      previous: { label: "上一篇", keys: ["k"] },
      finish: { label: "无意见，看下一篇", keys: ["n"] },
      down: { label: "下一段", keys: ["arrowdown"] },
      up: { label: "上一段", keys: ["arrowup"] },
      edit: { label: "直接改这一段", keys: ["e", "enter"] },
      replace: { label: "改为", keys: ["r"] },
      remove: { label: "删去", keys: ["delete"] },
      insert: { label: "在此插入", keys: ["i"] },
      comment: { label: "批注", keys: ["c"] },
      commentItem: { label: "批注全篇", keys: ["Shift+c"] },
      section: { label: "换栏目", keys: ["s"] },
      order: { label: "调次序", keys: ["o"] },
      reject: { label: "建议不用", keys: ["x"] },
      cut: { label: "从这一段起拆成两篇", keys: ["Ctrl+Shift+enter"] },
      nextMark: { label: "下一条意见", keys: ["f7"] },
      nextFinding: { label: "下一处校对提示", keys: ["f8"] },
      view: { label: "文字或版面", keys: ["f6"] },
      undo: { label: "撤销", keys: ["Ctrl+z"] },
      redo: { label: "重做", keys: ["Ctrl+y", "Ctrl+Shift+z"] },
      handBack: { label: "交回", keys: ["Ctrl+e"] },
      larger: { label: "放大界面", keys: ["Ctrl++"], shown: "Ctrl+Shift+=" },
      smaller: { label: "缩小界面", keys: ["Ctrl+_"], shown: "Ctrl+Shift+-" },
      usualSize: { label: "界面恢复原大", keys: ["Ctrl+)"], shown: "Ctrl+Shift+0" },
      shortcuts: { label: "键盘快捷键", keys: ["?"] },
    },
  },
} as const satisfies Record<string, { name: string; actions: Record<string, ActionText> }>;

export type ActionGroup = keyof typeof actionGroups;

/** In the order in which lists show them. */
export const actionGroupNames: readonly ActionGroup[] =
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record just written
  Object.keys(actionGroups) as ActionGroup[];

export type ActionName<G extends ActionGroup> = keyof (typeof actionGroups)[G]["actions"] & string;

/** The text of one action. */
export const actionText = <G extends ActionGroup>(group: G, name: ActionName<G>): ActionText => {
  const actions: Readonly<Record<string, ActionText>> = actionGroups[group].actions;
  return actions[name] ?? { label: name, keys: [] };
};

/** 下一篇（J）: what a tooltip says of an action. */
export const hintOf = <G extends ActionGroup>(group: G, name: ActionName<G>): string => {
  const { label, keys, shown } = actionText(group, name);
  const key = shown ?? (keys[0] === undefined ? "" : nameOfKey(keys[0]));
  return key === "" ? label : `${label}（${key}）`;
};

/** All keys of an action as they are read: `J / ↓`. */
export const keysOf = ({ keys, shown }: ActionText): string => shown ?? keys.map(nameOfKey).join(" / ");

const keyNames: Readonly<Record<string, string>> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  space: "空格",
  escape: "Esc",
  enter: "Enter",
  delete: "Delete",
  backspace: "退格",
  pageup: "PageUp",
  pagedown: "PageDown",
  home: "Home",
  end: "End",
  f3: "F3",
  f6: "F6",
  f7: "F7",
  f8: "F8",
};

/** `Ctrl+Shift+enter` as it is read: Ctrl+Shift+Enter. */
export const nameOfKey = (key: string): string => {
  const parts = key.split("+");
  // The plus key itself leaves an empty part behind.
  return parts.map((part) => keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join("+");
};
