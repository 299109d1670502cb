const kinds = {
  edit: "改动",
  comment: "批注",
  section: "换栏目",
  order: "调次序",
  reject: "建议不用",
  cut: "拆分",
} as const;

const kindOrder = [
  "edit",
  "comment",
  "section",
  "order",
  "reject",
  "cut",
] as const satisfies readonly (keyof typeof kinds)[];

/** （改动 3、批注 1） */
const kindsIn = (byKind: { readonly [Kind in keyof typeof kinds]?: number | undefined }): string => {
  const counts = kindOrder.flatMap((kind) => {
    const count = byKind[kind];
    return count === undefined ? [] : [`${kinds[kind]} ${count}`];
  });
  return counts.length === 0 ? "" : `（${counts.join("、")}）`;
};

/** 审稿: rounds, what reviewers say, what is decided of it. */
export const reviewingStrings = {
  reviewing: {
    list: "有意见的稿件",
    text: "稿件正文",
    cards: "审稿意见",
    resizeList: "调整稿件列表的宽度",
    resizeCards: "调整意见栏的宽度",
    kinds,
    states: {
      open: "待定",
      accepted: "采纳",
      changed: "改后采纳",
      rejected: "不采纳",
      answered: "已答复",
      withdrawn: "已撤回",
    },
    frozen: "本期已印发，只能查看，不能再处理意见。",
    keys: "J K 上下 · Enter 采纳 · R 改后采纳 · X 不采纳 · C 答复 · 数字键 选一种改法 · A 成批处理 · E 打开稿件 · Ctrl+Z 撤销",
    loading: "正在读审稿意见…",
    dropHere: "松开鼠标，收回稿",
    untouched: (names: string): string => `${names}：无意见`,
    filters: {
      reviewer: "谁的意见",
      everyone: "所有审稿人",
      kind: "哪类意见",
      everyKind: "所有类别",
      state: "处理状态",
      stateOf: { open: "待定", settled: "已处理", all: "全部" },
      onlyConflicts: "只看冲突",
    },
    openOf: (reviewer: string, open: number, all: number): string =>
      open === 0 ? `${reviewer} ${all} 条，都处理了` : `${reviewer} ${all} 条，${open} 条待定`,
    conflicts: (count: number): string => `${count} 处冲突`,
    allSettled: (count: number): string => `✓ ${count} 条处理完`,
    left: "已撤下",
  },
  reviewMark: {
    said: (reviewer: string, quote: string, wish: string): string =>
      quote === "" ? `${reviewer}：${wish}` : `${reviewer}：“${quote}”${wish}`,
    about: (words: string, said: string): string => `“${words}”${said}`,
    conflict: (versions: number): string => `冲突：这里有 ${versions} 种改法`,
    stage: (stage: string, kind: string): string => `${stage} · ${kind}`,
    by: (author: string): string => `批改人 ${author}`,
    done: "已如此：稿件现在就是这样，采纳只是记下来。",
    gone: "稿件已撤下：采纳不会再改它，可以不采纳了结。",
    placeGone: "这条意见所指的文字已经不在。",
    whole: "对整篇",
    cut: "从这里拆成两篇",
    position: (place: number, count: number): string => `第 ${place} 条，共 ${count} 条待定`,
    decided: (state: string, by: string, moment: string): string => `${state} · ${by} ${moment}`,
    reply: (reply: string): string => `答复：${reply}`,
    reopen: "重新打开",
    reopenOf: (said: string): string => `重新打开：${said}`,
    ownWords: "改成的文字",
    ownWordsHint: "改成您要的文字，Enter 写进稿件，Esc 不改",
    answer: "对批注的答复",
    answerHint: "写给审稿人的答复，Enter 记下，Esc 不答",
    note: "说明（可不填，一并告诉审稿人）",
    settled: (count: number): string => `已处理 ${count} 条`,
    versions: "几种改法并列，选一种，其余的不采纳",
    now: "现稿",
    base: "底稿",
    empty: "（删去）",
    take: "采纳",
    takeOf: (key: string, reviewers: string): string => `采纳${key}（${reviewers}的）`,
    takeVersion: (number: number): string => `采纳第 ${number} 种改法`,
    takeNone: "都不采纳",
    changeConflict: "改后采纳",
    noneOpen: "这篇没有待定的意见。",
  },
  reviewRounds: {
    rounds: "审稿轮次",
    copies: (stage: string): string => `${stage}各份审稿件`,
    round: (stage: string, from: string, to: string | null): string =>
      `${stage} ${from}${to === null || to === from ? "" : `–${to}`}`,
    /** A stage may come twice. */
    nameOf: (number: number, stage: string): string => `第 ${number} 轮（${stage}）`,
    underWay: "进行中",
    reopened: "重新打开",
    signed: (by: string, day: string): string => `✓ ${by} ${day} 签署`,
    forms: { pack: "审稿包", docx: "Word 文档" },
    sentOn: (day: string): string => `${day} 送出`,
    returnedOn: (day: string): string => `${day} 交回`,
    out: "未交回",
    late: "已逾期",
    marks: (marks: number, open: number): string =>
      marks === 0 ? "没有意见" : open === 0 ? `✓ ${marks} 条` : `${marks} 条（${open} 待定）`,
    noComment: (count: number): string => `${count} 篇无意见`,
    dueOn: (day: string): string => `应在 ${day} 前交回`,
    send: "送审",
    receive: "收回稿",
    /** Of the files that reviewers return. */
    returnedEndings: ".审稿包,.docx",
    receiveHint: "选审稿人交回的 .审稿包 或 .docx，可多选；也可以把文件拖进来",
    signOff: "签署",
    signAgain: "重新签署",
    changes: "对照稿",
    changesHint: "导出带修订标记的 Word 文档",
    changesFrom: (from: string, to: string | null): string => `${from}底稿 → ${to === null ? "现在" : `${to}底稿`}`,
    exported: (file: string): string => `已导出“${file}”。`,
    open: "未决事项",
    reopenedBy: (by: string, day: string, stage: string): string =>
      `${by} ${day} 签署${stage}以后又有变动，这一轮重新打开。看过以后请重新签署：`,
  },
  sendReview: {
    title: "送审",
    begins: (stage: string): string => `开始${stage}：底稿就是本期现在的样子，以后这一轮送出的每一份都用它。`,
    joins: (stage: string): string => `${stage}正在进行：这一份用同一底稿，这以后改过的地方不在其中。`,
    reviewer: "审稿人",
    reviewerHint: "姓名；人员名单在“刊物 → 人员”里",
    needsReviewer: "请写审稿人的姓名，20 字以内。",
    form: "形式",
    formHints: {
      pack: "审稿包：审稿人的电脑上有本程序。双击打开，改稿、批注、说无意见，再交回同一个文件。",
      docx: "Word 文档：审稿人用 Word 或 WPS。修订已经打开，直接在文中改、加批注，存盘交回。",
    },
    stage: "校次",
    dueOn: "交回日期",
    noDueOn: "不限",
    sendButton: "生成文件",
    cancel: "取消",
    sentTitle: (reviewer: string): string => `给${reviewer}的文件已生成`,
    sent: {
      pack: (file: string, reviewer: string): string =>
        `“${file}”请用 U 盘或内网交给${reviewer}，在装有本程序的电脑上打开；审完交回后，在这里点“收回稿”，或把文件拖进来。`,
      docx: (file: string, reviewer: string): string =>
        `“${file}”请用 U 盘或内网交给${reviewer}，用 Word 或 WPS 打开，在修订状态下改，不要另存为别的格式；交回后在这里点“收回稿”，或把文件拖进来。`,
    },
    another: "再送一位",
    done: "好",
  },
  signReview: {
    title: (stage: string): string => `签署${stage}`,
    by: "签署人",
    byHint: "主编或分管领导；人员名单在“刊物 → 人员”里",
    needsBy: "请写签署人的姓名，20 字以内。",
    words: "签署以后，稿子再有变动，这一轮会自动重新打开并写明原因。",
    stillOut: (names: string): string => `${names}还没有交回。签署以后再交回的意见，会让这一轮重新打开。`,
    signButton: "签署",
    cancel: "取消",
    signed: (stage: string, by: string): string => `${by}签署了${stage}。`,
  },
  receipts: {
    title: (files: number): string => `收回稿：${files} 个文件`,
    receiving: "正在收…",
    close: "知道了",
    refused: "没有收入",
    received: ({
      reviewer,
      isUpdate,
      marks,
      byKind,
      withdrawn,
      noComment,
      formattingChanges,
    }: {
      readonly reviewer: string;
      readonly isUpdate: boolean;
      readonly marks: number;
      readonly byKind: { readonly [Kind in keyof typeof kinds]?: number | undefined };
      readonly withdrawn: number;
      readonly noComment: number;
      readonly formattingChanges: number;
    }): string =>
      [
        `${reviewer}${isUpdate ? "的新一稿" : ""}：${marks === 0 ? "没有新意见" : `新意见 ${marks} 条`}${kindsIn(byKind)}`,
        ...(withdrawn > 0 ? [`撤回 ${withdrawn} 条`] : []),
        ...(noComment > 0 ? [`${noComment} 篇无意见`] : []),
        ...(formattingChanges > 0 ? [`${formattingChanges} 处格式改动没有采用`] : []),
      ].join("；"),
    otherIssue: "这是另一期的审稿件，意见收进了那一期。",
  },
  reviewBatch: {
    title: "成批处理意见",
    hint: "下面是每一处改动。不处理的去掉勾；一次写进稿件，一次 Ctrl+Z 全部复原。",
    verdict: "怎样处理",
    verdicts: { accepted: "采纳", rejected: "不采纳" },
    reviewer: "谁的",
    kind: "哪类",
    item: "哪篇",
    everyItem: "所有稿件",
    thisItem: (name: string): string => `《${name}》`,
    all: "全选",
    include: (item: string, said: string): string => `《${item}》${said}`,
    conflicts: (count: number): string => `另有 ${count} 条与别的改动冲突，要逐条定，不在其内。`,
    others: (count: number): string => `另有 ${count} 条批注、稿件已撤下或同篇多处移动的意见，要逐条定，不在其内。`,
    none: "没有可以一起处理的意见。换一个范围看看。",
    apply: (verdict: string, count: number): string => (count === 0 ? "没有选中" : `${verdict} ${count} 条`),
    cancel: "取消",
  },
  openMatters: {
    title: "未决事项",
    count: (count: number): string => `共 ${count} 项，最要紧的在前。`,
    none: "没有未决事项了，可以签署、印发。",
    kinds: {
      mark: "审稿意见",
      copy: "未交回",
      finding: "校对问题",
      preflight: "印前检查",
      doubt: "识别存疑",
      alike: "疑似重复",
    },
    export: "导出",
    exportAs: { xlsx: "Excel 表格（XLSX）", docx: "Word 文档（DOCX）" },
    exported: (file: string): string => `已导出“${file}”。`,
    openItem: (name: string): string => `打开《${name}》`,
    close: "关闭",
  },
  noReview: {
    noIssue: {
      title: "还没有一期可以送审",
      words: "送审的是当前这一期里归了栏的稿件。先新建一期，把稿件归入栏目。",
      action: "新建下一期",
    },
    noRound: {
      title: "还没有送审",
      words:
        "点“送审”，给每位审稿人生成一个文件：有本程序的用审稿包，用 Word、WPS 的用 Word 文档。交回后意见都列在这里，逐条处理。",
      action: "送审",
    },
    waiting: {
      title: (names: string): string => `在等${names}交回`,
      words: "交回以后点“收回稿”，或把文件拖进这个窗口。同一个人再交回新的一稿也一样收，已处理的不会丢。",
      action: "收回稿",
    },
    allSettled: {
      title: "意见都处理完了",
      words: (stage: string): string => `${stage}没有待定的意见，可以请主编签署。`,
      stillOut: (names: string): string => `${names}还没有交回。`,
      action: "签署",
      look: "看已处理的",
    },
    signed: {
      title: (stage: string, by: string): string => `${by}签署了${stage}`,
      words: "可以开始下一校次，或到“预览”导出、印发。稿子再有变动，这一轮会重新打开。",
      action: "开始下一轮",
      look: "看已处理的",
    },
    filtered: {
      title: "没有这样的意见",
      words: "按现在的条件没有列出什么。",
      action: "看所有待定的",
    },
    frozen: { title: "本期已印发", words: "这一期的审稿意见都在“全部”里，可以查看，不能再改。", action: "看全部" },
  },
} as const;
