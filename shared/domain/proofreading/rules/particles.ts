import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** Adverbs and adjectives that lead to a verb with 地. */
const manners = new Set([
  "更好",
  "更快",
  "更多",
  "紧锣密鼓",
  "积极主动",
  "主动",
  "积极",
  "认真",
  "认真细致",
  "扎实",
  "扎扎实实",
  "踏踏实实",
  "全面",
  "全面系统",
  "深入",
  "深入细致",
  "广泛",
  "广泛深入",
  "及时",
  "及时有效",
  "有效",
  "有序",
  "有力",
  "有力有序",
  "有条不紊",
  "井然有序",
  "稳妥",
  "平稳有序",
  "切实",
  "切实有效",
  "科学",
  "科学合理",
  "准确",
  "精准",
  "迅速",
  "快速",
  "坚定",
  "坚定不移",
  "坚决",
  "持续",
  "不断",
  "大力",
  "努力",
  "自觉",
  "自愿",
  "创造性",
  "针对性",
  "有针对性",
  "最大限度",
  "最大程度",
  "实实在在",
  "真心实意",
  "全心全意",
  "一心一意",
  "热火朝天",
  "如火如荼",
  "轰轰烈烈",
  "源源不断",
  "大张旗鼓",
  "毫不动摇",
  "毫不松懈",
  "毫不犹豫",
  "毫无保留",
  "毫不放松",
  "义无反顾",
  "兢兢业业",
  "不折不扣",
  "原原本本",
  "循序渐进",
  "潜移默化",
  "因地制宜",
  "实事求是",
  "旗帜鲜明",
  "理直气壮",
  "雷厉风行",
  "一丝不苟",
  "耐心",
  "耐心细致",
  "细致",
  "仔细",
  "仔仔细细",
  "详细",
  "清楚",
  "清醒",
  "深刻",
  "充分",
  "严格",
  "严肃",
  "严厉",
  "公平公正",
  "公正",
  "依法依规",
  "合理",
  "高效",
  "高效有序",
  "高质量",
  "高标准",
  "严要求",
  "高效率",
  "高水平",
  "零距离",
  "全方位",
  "多角度",
  "全过程",
  "一如既往",
  "想方设法",
  "千方百计",
  "全力以赴",
  "持之以恒",
  "脚踏实地",
  "圆满",
  "顺利",
  "成功",
  "生动",
  "形象",
  "客观",
  "真实",
  "直观",
  "直接",
  "热情",
  "热情周到",
  "亲切",
  "激动",
  "高兴",
  "愉快",
  "幸福",
  "开心",
  "安心",
  "放心",
  "无私",
  "默默",
  "悄悄",
  "慢慢",
  "渐渐",
  "逐步",
  "逐渐",
  "稳步",
  "紧紧",
  "牢牢",
  "深深",
  "久久",
  "一步步",
  "一件件",
  "一户户",
  "一项项",
  "面对面",
  "手把手",
  "点对点",
  "挨家挨户",
  "逐家逐户",
  "逐条逐项",
  "源源不断",
  "齐心协力",
  "同心协力",
  "井井有条",
  "津津有味",
  "滔滔不绝",
  "语重心长",
  "兴致勃勃",
  "满怀信心",
]);

/** What is a verb or leads to one wherever it follows 的 and a manner. */
const leadsToVerb =
  "与[^，。；]{2,16}(?:结合|融合|衔接|对接|配合|沟通|交流|统一|协调)|(?:为|把|将|向|让|使|给)(?![了来])|做好|做实|抓好|抓紧|搞好|开好|办好|用好|管好|守好|融入|投入到|参与到|了解到|认识到|感受到|体会到|意识到|看到|走进|走好|走出|来到|带领|告诉|投身|履行|得到|开展|完成|满足|服务于|立足|着眼|走(?=[^进访])|干(?=[好实事])";
/** Verbs that may be nouns or stand before a noun too: they are verbs where an object follows or the clause ends after its subject. */
const verbs =
  "推进|推动|落实|解决|配合|参与|投入|融合|结合|带动|引导|帮助|了解|掌握|理解|学习|宣传|宣讲|讲解|介绍|回答|询问|查看|察看|检查|排查|化解|处理|处置|应对|发挥|服务|支持|保障|保护|维护|巩固|提高|提升|增强|加强|促进|实现|适应|展示|展现|反映|体现|说明|执行|贯彻|遵守|坚持|参加|完善|改进|改善|优化|打造|建设|创造|营造|凝聚|激发|调动|整合|利用|运用|承担|担负|团结|围绕|依靠|接受|分析|研究|思考|谋划|部署|组织|安排|传达|汇报|指出|提出|收集|清理|清除|整治|打击|查处|防范|防止|遏制|杜绝|避免|减少|降低|扩大|传承|弘扬|继承|守护|传递|传播|普及|联系|深入|监督|管理|践行|行使|筹备|进行";
/** Nouns that make the verb before them their attribute: 有效的解决办法. */
const headNouns =
  "作用|措施|办法|方案|举措|机制|方式|方法|手段|途径|渠道|效果|成效|氛围|过程|力度|能力|水平|工作|活动|任务|环境|条件|体系|制度|队伍|力量|精神|态度|作风|关系|经验|模式|意义|意识|对象|情况|基础|载体|平台|服务|意见|建议|计划|目标|需求|要求|步伐|态势|局面|热情|理念|习惯|效应|行动|政策|格局|思路|氛|者|员|人|率|力|性|度|感|力气";

/** Whether 的 stands between a manner and a verb. `before` and `after` are the text up to it and from it on. */
const leadsVerb = (before: string, after: string): boolean => {
  if (leadsToVerbPattern.test(after)) return !isAttribute(before, 4);
  const verb = verbPattern.exec(after)?.[0];
  if (verb === undefined || isAttribute(before, 10)) return false;
  const rest = after.slice(verb.length);
  if (/^[，。；！？]/u.test(rest))
    return /(?:工作|活动|项目|任务|建设|事业|改革|行动|整治|服务|教育|创建|治理|发展|进行)[^，。；]{0,8}$/u.test(
      before,
    );
  return !nounAfterPattern.test(rest);
};

const leadsToVerbPattern = new RegExp(`^(?:${leadsToVerb})`, "u");
const verbPattern = new RegExp(`^(?:${verbs})`, "u");
const nounAfterPattern = new RegExp(
  `^(?:[一-鿿]{0,2}(?<!各项|各类|群众|居民|全区|全市|全面|人民|企业)(?:${headNouns})|[、和与及的上中下后前时是有并也都可能已将等])`,
  "u",
);

/** Whether what stands before is what somebody gives, has or does, so that 更好的 … is a thing: 提供更好的服务, 一次成功的研究. */
const isAttribute = (before: string, reach: number): boolean =>
  new RegExp(
    `(?:提供|给予|给|取得|获得|得到|享受|享有|作出|做出|做|进行了?|加以|予以|有|是|一[个次项场种份]|具有|拥有|营造|形成|实现|开展|受到|迎来|需要|期待|寻求|创造|打造|建立|实行|实施|采取|采用|通过|成为|呈现|[这那每某]|探索|赢得|争取|对于?|带来|起到|发挥|产生|带去|了)[一-鿿]{0,${reach}}$`,
    "u",
  ).test(before);

/** 的, 地 and 得, where the words round them leave no doubt. */
export const particles: readonly TextRule[] = [
  patternRule({
    id: "de-adverb",
    title: "的／地",
    faultClass: "grammar",
    severity: "warning",
    reason: "修饰动词的状语后面用“地”，修饰名词的定语后面用“的”。",
    patterns: [
      {
        pattern: /的/gu,
        right: (_, { text }, start) => {
          const manner = mannerBefore(text, start);
          return manner !== null &&
            leadsVerb(clauseBefore(text, start - manner.length), text.slice(start + 1, start + 24))
            ? "地"
            : false;
        },
      },
    ],
    examples: {
      wrong: [
        ["更好的与群众需求结合起来。", "更好地与群众需求结合起来。"],
        ["更加扎实的推进各项工作。", "更加扎实地推进各项工作。"],
        ["换届工作紧锣密鼓的开展。", "换届工作紧锣密鼓地开展。"],
        ["积极主动的配合调查。", "积极主动地配合调查。"],
        ["要坚定不移的走绿色发展之路。", "要坚定不移地走绿色发展之路。"],
        ["有针对性的开展帮扶。", "有针对性地开展帮扶。"],
      ],
      right: [
        "向着更好的未来前进。",
        "紧锣密鼓的筹备工作已经完成。",
        "提供更好的服务。",
        "这是一次成功的研究。",
        "开展有针对性的宣传活动。",
        "营造积极的学习氛围。",
        "取得更好的推进效果。",
        "进行了深入的思考。",
        "起到积极的推动作用。",
        "找到有效的解决办法。",
        "得到及时的处理。",
      ],
    },
  }),
  patternRule({
    id: "de-complement",
    title: "的／得",
    faultClass: "grammar",
    severity: "warning",
    reason: "动词后面引出结果、程度的补语用“得”。",
    patterns: [
      {
        pattern:
          /(?<=[^的]{1}(?:过|活|解决|生活|住|吃|穿|走|跑|干|办|做|变|管|治|搞|建|打扫|收拾|布置|完成|开展|进行|落实|准备|执行|发展|表现|处理|安排|组织|掌握|学|说|讲|写|唱|跳|睡|长|来|玩))的(?=(?:很|更加?|更为|非常|十分|比较|相当|最|不够|不太|越来越|特别|挺)?(?:好|顺心|舒心|安心|开心|幸福|舒适|舒服|踏实|红红火火|有声有色|有滋有味|井井有条|井然有序|扎实|圆满|出色|顺利|到位|漂亮|干净|干干净净|清清楚楚|明明白白|清楚|整齐|整整齐齐|越来越好|如何|怎么样|怎样|不错|很好|及时|彻底|热火朝天|如火如荼|淋漓尽致)[，。；！？、”])/gu,
        right: "得",
        unless:
          /(?:全过|通过|经过|越过|超过|吃住|居住|开办|承办|主办|举办|当做|叫做|看做|生长|成长|增长|未来|将来|原来|从来|带来)的|(?:做|讲|来|说)的(?:好|不错)[，。]?(?:人|事|事迹)/u,
      },
      { pattern: /(?<=[变搞弄])的(?=更加?|越来越|非常|十分|很)/gu, right: "得" },
      {
        pattern:
          /(?<=显|觉|值|记|懂|赢|获|取|使|免|舍不|不由|来之不易，值|难|懂)的(?=更加|尤为|格外|十分|重要|特别|我们|学习|借鉴|推广|肯定|表扬|赞扬|关注|一提)/gu,
        right: "得",
        unless: /[艰困疑]难的|使的|记的/u,
      },
      {
        pattern:
          /(?<=[取获赢])的(?=了|好评|成效|实效|胜利|第[一二三]名|[^，。；]{0,6}(?:成绩|成效|效果|进展|突破|胜利|认可|称赞)[，。])/gu,
        right: "得",
        unless: /[争采换听索考支领收博]取的/u,
      },
    ],
    examples: {
      wrong: [
        ["让他们过的顺心。", "让他们过得顺心。"],
        ["任务完成的好。", "任务完成得好。"],
        ["日子过的红红火火。", "日子过得红红火火。"],
        ["小区变的更加整洁。", "小区变得更加整洁。"],
        ["活动取的了实效。", "活动取得了实效。"],
      ],
      right: [
        "这是他们过的第一个春节。",
        "做的好事写满一本。",
        "完成的好作品有三件。",
        "所办的好事实事。",
        "任务完成得好。",
      ],
    },
  }),
  patternRule({
    id: "de-noun",
    title: "地／的",
    faultClass: "grammar",
    severity: "warning",
    reason: "修饰名词的定语后面用“的”。",
    patterns: [
      {
        pattern:
          /(?<=良好|浓厚|丰富|坚实|强大|坚强|重要|重大|明显|显著|美好|优质|优美|宝贵|丰硕|优异|突出|艰巨|优良|崭新|光荣|伟大|巨大|严峻|复杂|广阔|不可推卸|必不可少)地(?=(?:氛围|基础|保障|支撑|作用|意义|成效|成绩|成果|环境|服务|生活|经验|任务|贡献|影响|传统|形势|挑战|前景|局面|篇章|力量|责任|问题|变化|进展|条件|活动|内容|知识|资源|秩序|习惯|形象|文化|社会|势头|态势))/gu,
        right: "的",
      },
    ],
    examples: {
      wrong: [["打下坚实地基础。", "打下坚实的基础。"]],
      right: ["营造浓厚的氛围。", "广泛深入地宣传。"],
    },
  }),
];

/** The longest manner that ends here; 更加 makes one of any two characters. */
const mannerBefore = (text: string, at: number): string | null => {
  for (let length = 5; length >= 2; length -= 1) {
    const word = text.slice(Math.max(0, at - length), at);
    if (manners.has(word) || (length === 4 && word.startsWith("更加"))) return word;
  }
  return null;
};

const clauseBefore = (text: string, at: number): string =>
  /[^，。；：！？“”]{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
