import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

const figure = "(?:\\d[\\d,.]*|[一二三四五六七八九十百千万两]+)[十百千万亿]?";

/** The same thing said twice. */
export const redundancy: readonly TextRule[] = [
  patternRule({
    id: "yue-yu",
    title: "约…余",
    faultClass: "number",
    severity: "error",
    reason: "“约”“近”和“余”“多”“左右”都表示概数，只能用一个。",
    patterns: [
      {
        pattern: new RegExp(
          `(?:大约|大概|约|近|将近)(?=(?:共计?|有|为|达)?${figure}(?:余|多)[万亿千百]?(?:[个名人户份次处件家台辆吨亩元册场条米平项套起天年]|人次|公斤|公里|立方|平方))`,
          "gu",
        ),
        right: "",
        unless: /附近|临近|邻近|靠近|最近|节约|签约|预约|合约|制约|大约束|条约|公约|集约|违约|履约|邀约|近\d{1,2}多年/u,
      },
      {
        pattern: new RegExp(
          `(?:大约|大概|约|近)(?=(?:共计?|有|为|达)?${figure}(?:[个名人户份次处件家台辆吨亩元册场条米平项套起天年]|人次|公斤|公里|平方米|小时|分钟)*(?:左右|上下))`,
          "gu",
        ),
        right: "",
        unless: /附近|临近|邻近|靠近|最近|节约|签约|预约|合约|制约|条约|公约|集约|违约|履约|邀约/u,
      },
      {
        pattern: new RegExp(
          `(?<=${figure}余[个名人户份次处件家台辆吨亩元册场条项万]{0,3}(?:人次)?)(?:左右|上下)(?=[，。；、的])`,
          "gu",
        ),
        right: "",
      },
      {
        pattern:
          /(?<=(?:超过|突破|多达|至少|不少于|不低于|高达|最多|超)\d[\d.]*[万亿千百]?)(?:余|多)(?=[个名人户份次处件家台辆吨亩元册场条项套起万])/gu,
        right: "",
        unless: /超过?\d[\d.]*[万亿千百]?多/u,
      },
    ],
    examples: {
      wrong: [
        ["参加人数约300余人。", "参加人数300余人。"],
        ["发放大约共计1000余份。", "发放共计1000余份。"],
        ["历时约两小时左右。", "历时两小时左右。"],
        ["突破300余件。", "突破300件。"],
      ],
      right: ["300余人参加。", "约300人参加。", "最近30多年来", "节约300多万元", "签约200余人"],
    },
  }),
  patternRule({
    id: "repeated-meaning",
    title: "重复累赘",
    faultClass: "grammar",
    severity: "warning",
    reason: "前后两个词意思重复，留一个就够。",
    patterns: [
      { pattern: /涉及到(?!的)/gu, right: "涉及" },
      { pattern: /涉及到(?=的)/gu, right: "涉及" },
      { pattern: /目的是为了/gu, right: "目的是" },
      { pattern: /唯一(?=[^，。；：！？]{0,14}之一(?!体))/gu, right: null },
      { pattern: /会议(?<=会议由[^，。；：！？]{2,14}主持会议)(?=[，。；])/gu, right: "" },
      { pattern: /必须务必|务必必须/gu, right: "必须" },
      { pattern: /目的在于为了/gu, right: "目的在于" },
      { pattern: /凯旋(?:归来|而归|而回|回来)/gu, right: "凯旋" },
      { pattern: /胜利凯旋/gu, right: "凯旋" },
      { pattern: /亲眼目睹/gu, right: "目睹" },
      { pattern: /(?:第一次首次|首次第一次)/gu, right: "首次" },
      { pattern: /首次(?=开创|首创|填补|创新了)/gu, right: "", unless: /首次填补/u },
      { pattern: /悬殊(?:很|较|非常|巨|极)大|(?:很|较|十分|非常)大的悬殊/gu, right: "悬殊" },
      { pattern: /不必要的浪费/gu, right: "浪费" },
      { pattern: /截然相反的不同/gu, right: "截然不同" },
      { pattern: /(?:毫无|没有)(?:任何)?必须(?=[，。])/gu, right: null },
      { pattern: /过高的奢望/gu, right: "奢望" },
      { pattern: /(?<=随)着日益/gu, right: "着", unless: /随着日益/u },
      {
        pattern: /(?:日益|越来越|日渐)(?:更加|愈加|越来越)/gu,
        right: (groups) => groups[0]?.slice(0, groups[0].startsWith("越来越") ? 3 : 2) ?? null,
      },
      { pattern: /更加(?:越来越|愈加|更)/gu, right: "更加" },
      {
        pattern: /(?:十分|非常|极其|特别)(?:极其|非常|十分|极为)/gu,
        right: (groups) => groups[0]?.slice(0, 2) ?? null,
        unless: /非常(?:非常)|特别特别/u,
      },
      { pattern: /(?:最为|最)(?:最|极其|极为)(?!近|后|终|初|高|低|新)/gu, right: "最" },
      {
        pattern: /(?:大力|全力|努力)(?:大力|全力|努力)/gu,
        right: (groups) => groups[0]?.slice(0, 2) ?? null,
        unless: /(..)\1/u,
      },
      {
        pattern: /(?:再次|重新|又)(?:再次|重新再)/gu,
        right: (groups) => (groups[0]?.startsWith("又") ? "又" : (groups[0]?.slice(0, 2) ?? null)),
      },
      { pattern: /(?:全部|所有|一切)(?:都)?(?:全部)(?=都|均)/gu, right: "全部" },
      { pattern: /(?<=[^，。；：])(?:均都|都均|皆都|均全部|全都均)(?!匀)/gu, right: "均" },
      {
        pattern: /(?:立即|立刻|马上|迅速)(?:马上|立刻|立即)(?!过)/gu,
        right: (groups) => groups[0]?.slice(0, 2) ?? null,
      },
      { pattern: /(?:互相|相互)(?:互相|相互)/gu, right: "相互" },
      { pattern: /(?:共同)(?:一道|一起)(?=[推努开前参协完为])|一起共同/gu, right: "共同" },
      { pattern: /(?:大多|大多数|多数)(?:基本上|大都|大多)/gu, right: "大多" },
      { pattern: /(?:基本|基本上|几乎)(?:全部)(?=完成|都|竣工|到位)/gu, right: "基本", unless: /全部基本/u },
      { pattern: /(?<=过)去(?:以往|曾经)|(?:以往|曾经)(?:过去)/gu, right: null, unless: /成为过去|已经过去|曾经过/u },
      { pattern: /目前当前|当前目前|现在目前|目前现在/gu, right: "目前" },
      { pattern: /(?:近日|日前|近期)(?:来)?(?:以来)?，?(?:近日|日前)/gu, right: "近日" },
      { pattern: /(?:来自于)(?=[^，。；]{1,12}(?:的|，|。))/gu, right: "来自" },
      {
        pattern: /(?:诸多|众多|许多|多个|各种|多种)(?:诸多|众多|许多)/gu,
        right: (groups) => groups[0]?.slice(0, 2) ?? null,
      },
      {
        pattern:
          /(?<=受到|得到|获得|赢得)(?:了)?(?:群众|社会|居民|各界|广大[^，。；]{2,6})?[^，。；]{0,6}(?:所)(?=欢迎|好评|认可|称赞)/gu,
        right: null,
      },
      { pattern: /(?:防止|避免|杜绝)(?:避免|防止|杜绝)/gu, right: (groups) => groups[0]?.slice(0, 2) ?? null },
      {
        pattern: /(?:忍不住|情不自禁)(?:不禁|情不自禁|不由得)/gu,
        right: (groups) => (groups[0]?.startsWith("忍") ? "忍不住" : "情不自禁"),
      },
      {
        pattern: /进行(?:了)?(?:进行|开展)(?!中|式|时|曲|到)|(?<!组织)开展(?:了)?开展/gu,
        right: (groups) => groups[0]?.slice(0, groups[0].includes("了") ? 3 : 2) ?? null,
      },
      { pattern: /邀请(?:了)?(?:特邀|应邀)/gu, right: "邀请" },
      {
        pattern: /(?<=[^，。；：]{2})等一行(?=\d+|[一二三四五六七八九十]+)(?=[^，。；]{1,4}人?)/gu,
        right: "一行",
        unless: /\d$/u,
      },
      { pattern: /(?<=共|共计|总计|合计|累计)(?:共计|总计|合计|总共)/gu, right: "" },
      { pattern: /总共合计|合计总共|一共合计|一共总计/gu, right: "共计" },
      {
        pattern: /(?<=[年月日])(?:以来)至今|自从?[^，。；：！？“”]{2,14}至今以来/gu,
        right: (groups) => groups[0]?.replace("至今以来", "以来").replace("以来至今", "以来") ?? null,
      },
      { pattern: /(?<=\d)年度(?=上半年|下半年|第[一二三四]季度)/gu, right: "年" },
      {
        pattern: /年度([一-鿿]{0,2}(?:目标|任务|计划|投资))([一-鿿]{2}(?:目标|任务|计划))(?=[\d约为达，。])/gu,
        right: (groups) => doubledHead(groups),
      },
      { pattern: /([一-鿿]{2})([情状]况|工作|问题|精神|活动|任务)([一-鿿]{0,6})\2\2/gu, right: null },
      {
        pattern: /(?:就|对)?就?有关(?:于)?(?=[^，。；：！？“”《》]{2,16}的?有关(?:情况|问题|事项|工作))/gu,
        right: null,
      },
      {
        pattern: /(?<=就|关于|对)有关(?=近期|近来|当前|下一步|开展|[“《])/gu,
        right: "",
        unless: /有关(?:部门|单位|人员|情况|问题|事项|工作|规定|要求|法律|政策|方面|专家|领导)/u,
      },
      {
        pattern: /开展([^，。；：！？]{2,24}?)的?开展(?=情况|工作)/gu,
        right: (groups) => (groups[1]?.includes("、") === true ? `${groups[1]}的开展` : `${groups[1] ?? ""}的开展`),
      },
      { pattern: /新增加了?(?=\d|[^，。；]{1,6}(?:个|名|处|家))/gu, right: "新增" },
      { pattern: /(?:会议)?会上(?:，)?会议(?=强调|指出|要求)/gu, right: "会议" },
      { pattern: /收看关于(?=[^，。；：！？《》]{2,24}会议)/gu, right: "收看" },
      {
        pattern:
          /(?<=收听|收看|参加|观看|举行|召开)(?:的)?关于(?=(?:全[国省市区县])[^，。；：！？《》]{2,20}(?:会议|大会|推进会|视频会))/gu,
        right: "",
      },
    ],
    examples: {
      wrong: [
        ["此项工作涉及到民生。", "此项工作涉及民生。"],
        ["目的是为了提升能力。", "目的是提升能力。"],
        ["代表队凯旋归来。", "代表队凯旋。"],
        ["2026年度第一季度工作总结。", "2026年第一季度工作总结。"],
        ["年度任务植树任务20万株。", "年度植树任务20万株。"],
        ["就有关近期工作作了汇报。", "就近期工作作了汇报。"],
        ["共计总计发放100份。", "共计发放100份。"],
      ],
      right: ["涉及民生。", "是为了提升能力。", "就有关问题作了说明。", "年度植树任务20万株。", "工作进行进行曲排练。"],
    },
  }),
  patternRule({
    id: "advised-redundancy",
    title: "可省的字",
    faultClass: "wording",
    severity: "advice",
    reason: "可以说得更简洁。",
    patterns: [
      { pattern: /进行(?:了)?(?=(?:大力|积极|广泛|认真|深入)宣传)/gu, right: "" },
      { pattern: /(?<=提高|提升|加强|推进|落实)(?:并)?进一步(?=(?:提高|提升|加强|推进|落实))/gu, right: null },
      { pattern: /为止(?<=(?:截至|截止)(?:目前|今天|现在|发稿时|\d[^，。；]{0,9})为止)/gu, right: "" },
      { pattern: /等一行人(?=到|来|深入|先后|赴)/gu, right: "一行" },
      { pattern: /进一步[^，。；：！？]{2,14}，进一步(?=[^，。；：！？]{2,14}，进一步)/gu, right: null },
      { pattern: /(?:加快|全面|深入)推进(?=[^，。；：！？]{2,16}工作推进会)/gu, right: "" },
      { pattern: /研究研判/gu, right: "分析研判" },
    ],
    examples: {
      wrong: [
        ["在集市进行广泛宣传。", "在集市广泛宣传。"],
        ["李明等一行人到社区调研。", "李明一行到社区调研。"],
      ],
      right: ["林远一行到白塔村走访。", "各街道广泛宣传。"],
    },
  }),
];

/** 年度任务植树任务 → 年度植树任务: the head that stands twice goes where it stands first. */
const doubledHead = (groups: readonly string[]): string | false => {
  const [, first = "", second = ""] = groups;
  const head = second.slice(2);
  return first.endsWith(head) ? `年度${first.slice(0, -head.length)}${second}` : false;
};
