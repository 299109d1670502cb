import { lineWidth } from "../../cleaning/line-form.ts";
import { wrap } from "./print-lines.ts";

/** An item of a fictional issue, as it should be recognised. */
export interface FictionalItem {
  readonly section: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly sourceUnit: string | null;
  readonly eventDates: readonly string[];
}

/** A fictional issue of a fictional district: the truth against which recognition is tested. */
export interface FictionalIssue {
  readonly title: string;
  readonly year: number;
  readonly month: number;
  readonly serialNumber: number;
  readonly compiler: string;
  readonly date: string;
  readonly items: readonly FictionalItem[];
}

/** How the issue is printed and what extraction left of the print. */
export interface Debris {
  readonly contents:
    | "none"
    | "dots"
    | "ellipsis"
    | "table"
    | "tabs"
    | "columns"
    | "without-pages"
    | "with-section-pages";
  /** Titles longer than this are broken in the table of contents; 0 never. */
  readonly contentsWidth: number;
  /** Lines are broken at this width; 0 leaves paragraphs whole. */
  readonly lineWidth: number;
  /** Blank lines: between all lines, between paragraphs, or none. */
  readonly blanks: "all" | "paragraphs" | "none";
  readonly indent: boolean;
  /** Lines of a page; 0 prints no pages. */
  readonly pageLines: number;
  readonly pageNumber: "none" | "bare" | "dashes" | "words";
  readonly runningHead: boolean;
  readonly sectionNumbers: boolean;
  readonly titleNumbers: boolean;
  readonly spacedDigits: boolean;
  /** Every so many titles of the contents differ a little from the body; 0 none. */
  readonly differingTitles: number;
  readonly colophon: boolean;
}

/** Nothing broken at all. */
export const tidyPrint: Debris = {
  contents: "dots",
  contentsWidth: 0,
  lineWidth: 0,
  blanks: "paragraphs",
  indent: false,
  pageLines: 0,
  pageNumber: "none",
  runningHead: false,
  sectionNumbers: false,
  titleNumbers: false,
  spacedDigits: false,
  differingTitles: 0,
  colophon: true,
};

/** Prints the issue as extracted text. */
export const printIssue = (issue: FictionalIssue, debris: Debris): string => {
  const cover = [
    issue.title,
    `${issue.year}年${issue.month}月`,
    `（总第${issue.serialNumber}期）`,
    issue.compiler,
    printedDate(issue.date),
  ];
  const body = printBody(issue, debris);
  const lines = [
    ...cover,
    ...printContents(issue, debris),
    ...paginate(body, issue, debris),
    ...(debris.colophon ? printColophon(issue) : []),
  ];
  const text = debris.blanks === "none" ? lines.filter((line) => line !== "") : lines;
  const spaced = debris.spacedDigits
    ? text.map((line) => line.replace(/(?<=\p{Script=Han})(\d+)(?=\p{Script=Han})/gu, " $1 "))
    : text;
  return spaced.join(debris.blanks === "all" ? "\n\n" : "\n");
};

const printedDate = (iso: string): string => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

const chinese = "一二三四五六七八九十";

const sectionsOf = (issue: FictionalIssue): string[] => [...new Set(issue.items.map(({ section }) => section))];

const printContents = (issue: FictionalIssue, debris: Debris): string[] => {
  if (debris.contents === "none") return [];
  const lines = ["目　录"];
  let page = 1;
  sectionsOf(issue).forEach((section, index) => {
    const name = (debris.sectionNumbers ? `${chinese[index] ?? ""}、` : "") + section;
    lines.push("", debris.contents === "with-section-pages" ? entry(name, page, "dots") : name, "");
    if (debris.contents === "table") lines.push("| | |", "|-----|----|");
    for (const [place, item] of issue.items.entries()) {
      if (item.section !== section) continue;
      const differs = debris.differingTitles > 0 && place % debris.differingTitles === 0;
      const title = differs ? item.title.replace("工作", "").replace("召开", "举行") : item.title;
      lines.push(...breakAt(title, debris.contentsWidth, debris.contents, page));
      page += 1 + (place % 2);
    }
  });
  return lines;
};

const breakAt = (title: string, width: number, style: Debris["contents"], page: number): string[] => {
  if (width === 0 || title.length <= width) return [entry(title, page, style)];
  const [head, tail] = [title.slice(0, width), title.slice(width)];
  return style === "table" ? [entry(`${head} ${tail}`, page, style)] : [head, entry(tail, page, style)];
};

const entry = (title: string, page: number, style: Debris["contents"]): string => {
  switch (style) {
    case "table":
      return `| ${title}..... | ${page} |`;
    case "tabs":
      return `${title}\t${page}`;
    case "ellipsis":
      return `${title}………${page}`;
    case "columns":
      return `${title}        ${page}`;
    case "without-pages":
    case "none":
      return title;
    case "dots":
    case "with-section-pages":
      return `${title}......${page % 3 === 0 ? " " : ""}${page}`;
  }
};

const printBody = (issue: FictionalIssue, debris: Debris): string[] => {
  const lines: string[] = [];
  let section = "";
  let number = 0;
  for (const item of issue.items) {
    if (item.section !== section) {
      section = item.section;
      number = 0;
      const place = sectionsOf(issue).indexOf(section);
      lines.push("", (debris.sectionNumbers ? `${chinese[place] ?? ""}、` : "") + section, "");
    }
    number++;
    const title = (debris.titleNumbers ? `${number}．` : "") + item.title;
    lines.push(...wrap(title, debris.lineWidth), ...(debris.blanks === "none" ? [] : [""]));
    for (const [place, paragraph] of item.body.entries()) {
      const isLast = place === item.body.length - 1;
      const text = paragraph + (isLast && item.sourceUnit !== null ? `（${item.sourceUnit}）` : "");
      lines.push(
        ...wrap((debris.indent ? "　　" : "") + text, debris.lineWidth),
        ...(debris.blanks === "none" ? [] : [""]),
      );
    }
  }
  return lines;
};

/** Cuts the lines into pages: a paragraph that goes over the end of a page is torn in two. */
const paginate = (lines: readonly string[], issue: FictionalIssue, debris: Debris): string[] => {
  if (debris.pageLines === 0) return [...lines];
  const printed: string[] = [];
  let page = 1;
  let used = 0;
  const turn = (): void => {
    const number = { none: [], bare: [String(page)], dashes: [`— ${page} —`], words: [`第${page}页`] }[
      debris.pageNumber
    ];
    printed.push("", ...number, ...(debris.runningHead ? [issue.title] : []), "");
    page++;
    used = 0;
  };
  for (const line of lines) {
    const height = Math.max(1, Math.ceil(lineWidth(line) / 28));
    const room = debris.pageLines - used;
    if (debris.lineWidth === 0 && height > room && line.length > 60 && room > 0) {
      const cut = safeCut(line, Math.max(28, room * 28));
      printed.push(line.slice(0, cut));
      turn();
      printed.push(line.slice(cut));
      used = Math.ceil((line.length - cut) / 28);
      continue;
    }
    // A heading is kept with what follows.
    if (used >= debris.pageLines || (room < 3 && line !== "" && !/[，。；：]/.test(line))) turn();
    printed.push(line);
    used += height;
  }
  return printed;
};

const safeCut = (line: string, near: number): number => {
  for (let cut = Math.min(near, line.length - 20); cut > 20; cut--)
    if (/[\p{Script=Han}，]/u.test(line[cut - 1] ?? "") && /\p{Script=Han}/u.test(line[cut] ?? "")) return cut;
  return near;
};

const printColophon = (issue: FictionalIssue): string[] => [
  "",
  "（内部资料　注意保存）",
  "",
  "发放范围：区委常委，区人大常委会主任、副主任，区政府副区长，区政协主席、副主席，区直各单位，各街道、乡镇",
  "",
  "主　　办：云岭区人民政府",
  "",
  `编辑出版：${issue.compiler}`,
  "",
  "电　　话：0899-5551234",
  "",
  "邮　　箱：yunling@example.org",
];

/** An issue of January 2021: it reports December 2020, one event of New Year's Day included. */
export const januaryIssue: FictionalIssue = {
  title: "云岭区大事月报",
  year: 2021,
  month: 1,
  serialNumber: 28,
  compiler: "云岭区地方史志办公室",
  date: "2021-01-12",
  items: [
    {
      section: "领导活动",
      title: "方知远到青石镇调研冬季供暖保障工作",
      body: [
        "12月3日，区委书记方知远到青石镇调研冬季供暖保障工作，区委常委、副区长陆文涛，区住建局、区发改委主要负责人参加调研。",
        "方知远先后来到青石热力站、松风苑小区和老干部活动站，详细了解煤炭储备、管网检修和居民室内温度等情况。他指出，供暖是冬季最大的民生，各有关部门要把工作做在前面，做到有备无患；对12345热线反映的问题，要在24小时内办结并回访。",
        "方知远强调：一是要压实责任，建立区、镇、站三级包保机制；二是要备足煤源，确保储备量不低于15天用量；三是要加强应急值守，遇有故障2小时内修复，确保群众温暖过冬。",
      ],
      sourceUnit: null,
      eventDates: ["2020-12-03"],
    },
    {
      section: "领导活动",
      title: "何敬之走访慰问困难党员和老党员",
      body: [
        "1月1日，区委副书记、区长何敬之走访慰问困难党员和老党员，为他们送去慰问金和节日的祝福。",
        "每到一户，何敬之都与老党员促膝交谈，询问身体状况和家庭收入，叮嘱随行的镇、村干部常来看看，有困难及时解决。",
      ],
      sourceUnit: "区委组织部",
      eventDates: ["2021-01-01"],
    },
    {
      section: "政务要闻",
      title: "云岭区召开2020年度安全生产和消防工作考核情况通报暨岁末年初重点工作推进会",
      body: [
        "12月8日，云岭区召开2020年度安全生产和消防工作考核情况通报暨岁末年初重点工作推进会。区安委会各成员单位分管负责人、各街道（镇）主要负责人120余人参加会议。会议由区政府办公室主任卫长河主持。",
        "会上，区应急管理局负责人通报了考核情况。截至11月30日，全区累计检查生产经营单位3260家次，整改隐患1.2万处，整改率达98.6%。柳林街道、青石镇作了表态发言。",
        "陆文涛要求：要认清形势，克服麻痹思想；要突出重点，深入开展危险化学品、建筑施工、燃气三个专项整治；要严格执法，对《安全生产法》规定的违法行为坚决查处，做到发现一起、处理一起。",
      ],
      sourceUnit: "区应急管理局",
      eventDates: ["2020-12-08"],
    },
    {
      section: "政务要闻",
      title: "区人大常委会视察“一河两岸”综合治理工程",
      body: [
        "12月10日至11日，区人大常委会组织部分市、区人大代表视察“一河两岸”综合治理工程。代表们沿清溪河实地察看了截污纳管、生态护坡和慢行步道建设情况，并召开座谈会，听取区水利局、区城管局的工作汇报。",
        "代表们认为，工程自2019年9月开工以来进展顺利，群众满意度不断提高，同时建议加强后期管护，落实河长制，防止“前治后乱”。",
      ],
      sourceUnit: null,
      eventDates: ["2020-12-10", "2020-12-11"],
    },
    {
      section: "政务要闻",
      title: "强基础，促规范，云岭区档案工作再上新台阶",
      body: [
        "近日，云岭区档案馆通过省级数字档案馆测评，成为全市首家通过测评的区级综合档案馆。",
        "据了解，区档案馆现有馆藏档案11.8万卷，数字化率为87%。下一步，区档案馆将持续推进档案开放鉴定，让档案更好地服务群众。",
      ],
      sourceUnit: "区档案馆",
      eventDates: [],
    },
    {
      section: "经济建设",
      title: "云岭区18个重大项目集中开工",
      body: [
        "12月15日上午，云岭区2020年第四季度重大项目集中开工仪式在云岭高新技术产业园举行。此次集中开工项目18个，总投资96.4亿元，年度计划投资21.35亿元，涵盖先进制造、现代物流、基础设施和社会事业四大类。",
        "区委书记方知远宣布开工，区长何敬之致辞，副区长陆文涛主持仪式，市发改委副主任秦川到场祝贺。",
      ],
      sourceUnit: "区发改委",
      eventDates: ["2020-12-15"],
    },
    {
      section: "经济建设",
      title: "优化营商环境 激发市场活力",
      body: [
        "为进一步优化营商环境，12月17日，区政务服务中心启用“企业开办一窗通”专区，企业设立、刻章、涉税办理、社保登记实现一次办结。",
        "一、流程再造，材料减半。专区把原来分散在4个部门的7个环节并为1个环节，申报材料由23份减到9份。",
        "二、帮办代办，服务上门。选派12名业务骨干组成帮办队，为重点企业提供全程服务。",
        "三、跟踪问效，以评促改。办件结束后由企业现场评价，差评件由专人核实整改，整改情况在3个工作日内反馈。",
      ],
      sourceUnit: "区政务服务中心",
      eventDates: ["2020-12-17"],
    },
    {
      section: "社会民生",
      title: "我区又添两家省级示范性幼儿园！",
      body: [
        "12月20日，省教育厅公布第五批省级示范性幼儿园名单，云岭区实验幼儿园、柳林街道中心幼儿园榜上有名。至此，全区省级示范性幼儿园达到5家。",
        "近年来，云岭区把学前教育作为民生实事来抓，新建、改扩建幼儿园14所，新增学位3900个。",
      ],
      sourceUnit: null,
      eventDates: ["2020-12-20"],
    },
    {
      section: "社会民生",
      title: "云岭区第七届“邻里节”暨“书香云岭”全民阅读活动启动",
      body: [
        "12月25日、26日，云岭区第七届“邻里节”暨“书香云岭”全民阅读活动在清溪公园举行，1500余名居民参加。",
        "活动设置了百家宴、旧物置换、家庭诵读、非遗体验等6个展区，区图书馆现场办理借书证420张，向社区赠送图书2000册。",
        "活动现场还为10户“书香家庭”颁发了奖牌。",
      ],
      sourceUnit: "区文广旅体局",
      eventDates: ["2020-12-25", "2020-12-26"],
    },
    {
      section: "社会民生",
      title: "柳林街道开展寒潮天气应急演练",
      body: [
        "12月28日，柳林街道组织辖区14个社区开展寒潮天气应急演练。演练模拟气温骤降、道路结冰、水管冻裂等情形，应急队员按照预案迅速集结，完成除冰、抢修、转移安置独居老人等科目。",
        "街道负责人表示，将根据演练中发现的问题修订预案，补充融雪剂、草垫等物资，提高应对极端天气的能力。",
      ],
      sourceUnit: "柳林街道",
      eventDates: ["2020-12-28"],
    },
  ],
};
