import { wrap } from "./print-lines.ts";

/** An item of a fictional bulletin, as it should be recognised. */
export interface BulletinItem {
  readonly section: string;
  readonly title: string | null;
  readonly body: readonly string[];
  readonly sourceUnit: string;
  readonly eventDates: readonly string[];
}

/** How a bulletin is printed, and what extraction left of the print. */
export interface BulletinPrint {
  /** What stands between a title and its text; `line` sets titles on lines of their own. */
  readonly titles: "space" | "wide" | "spaces" | "stop" | "line";
  readonly sections: "none" | "framed" | "plain";
  readonly head: "none" | "plain" | "contents";
  readonly tail: boolean;
  /** Lines are broken at this width; 0 leaves paragraphs whole. */
  readonly lineWidth: number;
  readonly blanks: "all" | "items" | "none";
  readonly indent: boolean;
  /** Lines of a page, after which a page number or nothing but a space stands; 0 prints no pages. */
  readonly pageLines: number;
  readonly pageNumber: boolean;
  readonly spacedDigits: boolean;
  readonly halfBrackets: boolean;
}

/** Nothing broken at all. */
export const tidyBulletin: BulletinPrint = {
  titles: "space",
  sections: "none",
  head: "none",
  tail: false,
  lineWidth: 0,
  blanks: "items",
  indent: false,
  pageLines: 0,
  pageNumber: false,
  spacedDigits: false,
  halfBrackets: false,
};

/** Prints the bulletin as extracted text. */
export const printBulletin = (items: readonly BulletinItem[], print: BulletinPrint): string => {
  const body: string[] = [];
  let section = "";
  for (const item of items) {
    if (print.sections !== "none" && item.section !== section) {
      section = item.section;
      body.push(print.sections === "framed" ? `【${section}】` : section, "");
    }
    body.push(...printItem(item, print), ...(print.blanks === "none" ? [] : [""]));
  }
  const lines = [...printHead(items, print), ...paginate(body, print), ...(print.tail ? tail : [])];
  const kept = print.blanks === "items" ? lines : lines.filter((line) => line !== "");
  const spaced = print.spacedDigits
    ? kept.map((line) => line.replace(/(?<=\p{Script=Han})(\d+)(?=\p{Script=Han})/gu, " $1 "))
    : kept;
  return spaced.join(print.blanks === "all" ? "\n\n" : "\n");
};

const printItem = ({ title, body, sourceUnit }: BulletinItem, print: BulletinPrint): string[] => {
  const indent = print.indent ? "　　" : "";
  const [open, close] = print.halfBrackets ? ["(", "）"] : ["（", "）"];
  const last = body.length - 1;
  const texts = body.map((text, index) => (index === last ? `${text}${open}${sourceUnit}${close}` : text));
  const [first = "", ...others] = texts;
  const lead = title === null ? `△${first}` : print.titles === "line" ? first : title + between[print.titles] + first;
  return [
    ...(title !== null && print.titles === "line" ? [title] : []),
    ...[lead, ...others].flatMap((text) => wrap(indent + text, print.lineWidth)),
  ];
};

const between = { space: " ", wide: "　", spaces: "  ", stop: "。", line: "" };

const printHead = (items: readonly BulletinItem[], print: BulletinPrint): string[] =>
  print.head === "none"
    ? []
    : [
        "云岭信息",
        "第 8 期",
        "（总第 216 期）",
        "中共云岭区委办公室　　　2021年4月28日",
        "",
        ...(print.head === "contents"
          ? ["本期要目", ...items.flatMap(({ title }) => (title === null ? [] : [`◆${title}`])), ""]
          : []),
      ];

const tail = ["报：市委办公室，区委常委", "送：区人大常委会、区政协", "编辑：柳如是之　　审核：方知远　　共印60份"];

/** Page breaks leave a space before the next line, and no blank line between. */
const paginate = (lines: readonly string[], print: BulletinPrint): string[] =>
  print.pageLines === 0
    ? [...lines]
    : lines.flatMap((line, index) =>
        index > 0 && index % print.pageLines === 0 && line !== "" && !line.startsWith("　")
          ? [...(print.pageNumber ? [`— ${index / print.pageLines} —`] : []), ` ${line}`]
          : [line],
      );

/** Items of a bulletin of April 2021: texts that begin with a day, 近日, 为, 一是, and with the unit's name. */
export const bulletinItems: readonly BulletinItem[] = [
  {
    section: "要闻快递",
    title: "我区首个数字茶园示范基地建成投用",
    body: [
      "4月20日，云岭区首个数字茶园示范基地在青石镇茶山村建成投用。基地总投资860万元，由云岭茶业有限公司与茶山村经济合作社联合建设，占地320亩，安装土壤墒情、气象、虫情监测设备46套，技术人员在手机上就能查看长势、调节灌溉。项目投用后，预计每亩节水三成、增收1200元，带动周边156户茶农就业。",
    ],
    sourceUnit: "区农业农村局",
    eventDates: ["2021-04-20"],
  },
  {
    section: "要闻快递",
    title: "区纪委监委靶向整治侵害群众利益问题",
    body: [
      "一是畅通举报渠道。整合信、访、网、电四类渠道，在14个街道（镇）设立举报箱，对近三年来的信访件逐件过筛。二是严查快办。围绕惠农补贴、工程建设、物业管理三个领域，组建3个核查组，查实问题27个，已全部移交整改。三是以案促改。编印典型案例，召开“身边案、身边人”警示教育会，督促116个村（社区）完善制度，把权力关进制度的笼子。",
    ],
    sourceUnit: "区纪委监委",
    eventDates: [],
  },
  {
    section: "要闻快递",
    title: "柳林街道全力推进老旧小区加装电梯",
    body: [
      "为解决老年人上下楼难的问题，柳林街道把加装电梯作为“我为群众办实事”的重点项目，多方联动，全力推进。一是入户摸底，组织网格员走访21个小区、3400余户居民，建立意愿台账。二是居民议事，推行“五步协商法”，由居民自己定方案、选队伍、管资金。三是跟踪服务，协调水、电、气单位同步迁改管线。目前，全街道已有9部电梯投入使用，另有12部正在施工。",
    ],
    sourceUnit: "柳林街道",
    eventDates: [],
  },
  {
    section: "部门动态",
    title: "区税务局上线“一站式”跨省通办窗口",
    body: [
      "近日，区税务局在办税服务厅上线跨省通办窗口，把原来需要往返两地办理的13项业务并到一个窗口，纳税人当场就能办结。窗口实行“首问负责、限时办结”，配备业务骨干4名，开通预约、帮办、邮寄服务。运行半个月来，共办理业务218件，平均用时由3天缩短到40分钟。",
      "下一步，区税务局将把窗口延伸到4个基层分局，让更多群众就近办税。",
    ],
    sourceUnit: "区税务局",
    eventDates: [],
  },
  {
    section: "部门动态",
    title: "区民政局有序做好清明祭扫高峰服务保障",
    body: [
      "为应对清明祭扫高峰，4月3日至5日，区民政局抽调62名干部职工，在3处公墓设置引导岗、医疗点和便民点，推行预约祭扫、错峰祭扫和网上祭扫。三天共接待祭扫群众4.6万人次，疏导车辆9800台次，没有发生拥堵和火情，做到了安全、平稳、文明、有序。",
    ],
    sourceUnit: "区民政局",
    eventDates: ["2021-04-03", "2021-04-05"],
  },
  {
    section: "部门动态",
    title: "青石镇扎实开展春季森林防火工作",
    body: [
      "一是压实责任，镇、村、组逐级签订责任书，把1.8万亩林地划成46个网格。二是严管火源，在进山路口设立检查站7个，对进山人员和车辆逐一登记。三是备足力量，组建应急队伍3支，开展夜间拉练和实战演练。四是广泛宣传，出动宣传车，发放倡议书6000份，营造人人参与的氛围。",
    ],
    sourceUnit: "青石镇",
    eventDates: [],
  },
  {
    section: "部门动态",
    title: "松风街道“红色管家”破解小区治理难题",
    body: [
      "松风街道选派36名党员干部到无物业小区担任“红色管家”，牵头成立自管小组，逐项解决停车、保洁、照明等问题。今年以来，已解决群众反映的问题154件，修复路灯73盏，新增停车位210个，居民满意率达96.3%。",
    ],
    sourceUnit: "松风街道党工委",
    eventDates: [],
  },
  {
    section: "部门动态",
    title: "区住建局开展建筑工地扬尘治理专项行动",
    body: [
      "4月12日，区住建局启动为期一个月的建筑工地扬尘治理专项行动，由局领导带队，对全区58个在建工地开展拉网式检查。检查组对照“六个百分之百”的要求，重点查看围挡、喷淋、冲洗、覆盖等措施，当场下达整改通知书19份，约谈企业5家，停工整顿2家。",
    ],
    sourceUnit: "区住建局",
    eventDates: ["2021-04-12"],
  },
  {
    section: "简讯",
    title: null,
    body: ["近日，区档案馆完成馆藏民国档案抢救修复工作，共修复档案1260卷、5.4万页，修复档案已全部移入恒温库房。"],
    sourceUnit: "区档案馆",
    eventDates: [],
  },
  {
    section: "简讯",
    title: null,
    body: ["4月15日，区总工会、区人社局联合举办首届“云岭工匠”技能大赛，216名选手参加8个工种的比赛。"],
    sourceUnit: "区总工会",
    eventDates: ["2021-04-15"],
  },
  {
    section: "简讯",
    title: null,
    body: ["日前，2021年全区事业单位公开招聘报名结束，通过资格审查1734人。"],
    sourceUnit: "区人社局",
    eventDates: [],
  },
];
