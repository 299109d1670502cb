import { wrap } from "./print-lines.ts";

/** An article of a fictional newspaper, as it should be recognised. */
export interface FictionalArticle {
  /** 肩题, above the title; null where there is none. */
  readonly kicker: string | null;
  /** 主题, in one or two lines. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly eventDates: readonly string[];
}

/** How a page is set, and in which state extraction left it. */
export interface PagePrint {
  /** Where each headline stands: above its article or below it; the first letter is that of the first article. */
  readonly headlines: readonly ("above" | "below")[];
  /** Characters in a line, by article. */
  readonly columns: readonly number[];
  /** Lines after which a column ends and a blank line cuts the text; 0 never. */
  readonly columnLines: number;
  readonly byline: "line" | "glued" | "opening";
  readonly paragraphGaps: boolean;
  readonly furniture: boolean;
  readonly spacedDigits: boolean;
  /** Of the first article, the last lines stand behind the second. */
  readonly torn: boolean;
}

/** Prints the page as extracted text. */
export const printPage = (articles: readonly FictionalArticle[], print: PagePrint): string => {
  const blocks = articles.map((article, index) => {
    const width = print.columns[index % print.columns.length] ?? 18;
    const headline = [...(article.kicker === null ? [] : [article.kicker, ""]), ...article.title];
    const text = cutIntoColumns(printText(article, width, print), print.columnLines);
    return print.headlines[index % print.headlines.length] === "below"
      ? [...text, "", ...headline, ""]
      : [...headline, ...(print.paragraphGaps ? [""] : []), ...text, ""];
  });
  const [first, second, ...others] = blocks;
  const body =
    print.torn && first !== undefined && second !== undefined
      ? [...tearApart(first, second), ...others.flat()]
      : blocks.flat();
  const lines = print.furniture ? [...head, ...body, ...foot] : body;
  return (print.spacedDigits ? lines.map((line) => line.replace(/(?<=\p{Script=Han})(?=\d)/gu, " ")) : lines).join(
    "\n",
  );
};

const head = ["A03", "云岭新闻", "2021年4月14日 星期三", ""];
const foot = ["", "责任编辑 白露 版式 霜降", "电话：0899-5550000", "http://www.example.cn"];

const printText = (article: FictionalArticle, width: number, print: PagePrint): string[] => {
  const names = [
    article.reporters.length > 0 ? `记者 ${article.reporters.join(" ")}` : "",
    article.correspondents.length > 0 ? `通讯员 ${article.correspondents.join(" ")}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
  const lead = print.byline === "opening" ? `本报讯（${names}） ` : "本报讯 ";
  return article.body.flatMap((paragraph, index) => {
    const isLast = index === article.body.length - 1;
    const text = (index === 0 ? lead : "") + paragraph + (isLast && print.byline === "glued" ? names : "");
    // The indent of two characters is lost, but the first line is shorter by them.
    const lines = wrap(`　　${text}`, width).map((line) => line.replace(/^　　/u, ""));
    return [
      ...lines,
      ...(isLast && print.byline === "line" ? [names] : []),
      ...(print.paragraphGaps && !isLast ? [""] : []),
    ];
  });
};

/** A column ends where no paragraph does. */
const cutIntoColumns = (lines: readonly string[], columnLines: number): string[] =>
  columnLines === 0
    ? [...lines]
    : lines.flatMap((line, index) =>
        index > 0 && index % columnLines === 0 && /\p{Script=Han}$/u.test(lines[index - 1] ?? "") ? ["", line] : [line],
      );

const tearApart = (first: readonly string[], second: readonly string[]): string[] => {
  const cut = first.findLastIndex((line, index) => index < first.length - 5 && /\p{Script=Han}$/u.test(line));
  return cut < 8 ? [...first, ...second] : [...first.slice(0, cut + 1), "", ...second, "", ...first.slice(cut + 1)];
};

/** A page of April 2021. */
export const pageArticles: readonly FictionalArticle[] = [
  {
    kicker: null,
    title: ["区政府督查室开展重点民生实事督查"],
    body: [
      "为推动重点民生实事落地见效，4月6日至8日，区政府督查室会同区人大常委会代表工委、区政协提案委组成3个督查组，对全区12件重点民生实事进展情况开展联合督查。",
      "督查组先后走进18个责任单位，查台账、看现场、问群众，对进展缓慢的5个项目当场提出整改意见，要求责任单位挂图作战、倒排工期，确保如期完成。",
      "据了解，12件民生实事共分解为46项任务，目前已完成19项，其余各项正按计划推进。",
    ],
    reporters: ["辛夷"],
    correspondents: ["连翘"],
    eventDates: ["2021-04-06", "2021-04-08"],
  },
  {
    kicker: "市领导到云岭区调研城市书房建设",
    title: ["让书香飘进", "寻常巷陌"],
    body: [
      "4月7日上午，副市长苏合一行到云岭区调研城市书房建设运营情况，区委书记方知远、区长何敬之陪同。",
      "苏合一行实地察看了清溪书房、松风书房，详细了解藏书更新、开放时间和志愿服务等情况，并与正在阅读的市民亲切交谈。他对云岭区“一刻钟阅读圈”的做法表示肯定。",
      "苏合强调，城市书房是家门口的公共文化空间，要在选址上贴近群众，在服务上用心用情，在管理上精打细算，真正建成群众愿意来、留得住的精神家园。",
    ],
    reporters: ["辛夷"],
    correspondents: ["杜仲", "白术"],
    eventDates: ["2021-04-07"],
  },
  {
    kicker: "云岭区召开党史学习教育推进会",
    title: ["学史力行办实事 凝心聚力开新局"],
    body: [
      "4月9日，云岭区召开党史学习教育推进会，传达上级有关会议精神，安排部署下一阶段工作。区委副书记卫长河出席会议并讲话。",
      "会议通报了前一阶段全区党史学习教育开展情况，区直机关工委、柳林街道、青石镇作交流发言。",
      "会议要求，要把握学习重点，在学深悟透上下功夫；要突出实践要求，开展“我为群众办实事”活动，建立清单、销号管理；要加强督促指导，力戒形式主义，推动学习教育走深走实。",
      "会议强调，各级党组织要扛起主体责任，主要负责同志要带头学、带头讲、带头干，以优异成绩迎接建党一百周年。",
    ],
    reporters: ["黄芪"],
    correspondents: [],
    eventDates: ["2021-04-09"],
  },
  {
    kicker: null,
    title: ["青石镇春茶开采 茶农喜迎丰收"],
    body: [
      "4月10日，青石镇第十二届春茶开采节在茶山村举行，吸引了来自周边县市的3200余名游客。",
      "开采节上，茶农身背竹篓、双手翻飞，现场展示采茶、炒茶技艺。镇党委负责人介绍，今年全镇茶园面积达1.6万亩，预计春茶产量210吨，产值突破9000万元。",
    ],
    reporters: ["黄芪"],
    correspondents: ["连翘"],
    eventDates: ["2021-04-10"],
  },
  {
    kicker: "区疾控中心推出预约接种新举措",
    title: ["小窗口里的大服务"],
    body: [
      "4月12日，区疾控中心在全区16个接种点同步启用分时预约系统，市民在手机上选好时段，到点就能接种，平均等候时间由50分钟缩短到12分钟。",
      "接种点还增设了老年人专窗和志愿者引导岗，为不会使用智能手机的群众代办预约、填表等手续，让群众少跑路、不扎堆。",
    ],
    reporters: ["辛夷"],
    correspondents: ["白术"],
    eventDates: ["2021-04-12"],
  },
];
