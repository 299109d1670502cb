import { patternRule } from "../pattern-rule.ts";
import type { TextRule } from "../rule.ts";

/** What is not wrong, but not how a bulletin reports. */
export const houseStyle: readonly TextRule[] = [
  patternRule({
    id: "courtesy",
    title: "敬辞",
    faultClass: "style",
    severity: "advice",
    reason: "大事记、月报用平实的记述语气，不用敬辞和抒情的说法。",
    patterns: [
      { pattern: /莅临(?=指导)/gu, right: "到场" },
      { pattern: /(?:亲临|莅临|亲赴)(?!现场|一线)/gu, right: "到" },
      { pattern: /(?:亲临|莅临|亲赴)(?=现场|一线)/gu, right: "到" },
      { pattern: /亲自(?=[部挂带指督主安到参过研抓调检协出看慰接坐])/gu, right: "" },
      { pattern: /在百忙之中/gu, right: "" },
      { pattern: /作了?重要指示(?<=(?:[局科处院校镇所]长|主任|经理)[^，。；]{0,6}作了?重要指示)/gu, right: null },
    ],
    examples: {
      wrong: [
        ["区长莅临望江街道调研。", "区长到望江街道调研。"],
        ["书记亲自部署。", "书记部署。"],
      ],
      right: ["区长到望江街道调研。", "亲自动手", "让学生亲自体验"],
    },
  }),
  patternRule({
    id: "name-suffix",
    title: "人名后的称呼",
    faultClass: "style",
    severity: "advice",
    reason: "记事行文，人名后不缀“先生”“女士”“老师”“同志”，要写职务的写在姓名前。",
    patterns: [
      {
        pattern:
          /(?<=(?:主持人|传承人|专家|教授|讲师|会长|主任|科|校长|医师|医生|院长|经理|董事长|秘书长|理事长|书画家|作家|企业家|律师|心理咨询师|工程师|代表|委员|馆长|顾问|博士)(?:[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文焦][一-鿿]{1,2}))(?:先生|女士|老师|同志)(?=[，。、；！]|的|到|为|作|就|围|从|以|在|讲|设|向|对|结合|介绍|进行|应邀|用|通过|主)/gu,
        right: "",
      },
    ],
    examples: {
      wrong: [
        [
          "邀请市妇幼保健院专家焦文静老师授课，主讲专家焦文静老师介绍了经验。",
          "邀请市妇幼保健院专家焦文静老师授课，主讲专家焦文静介绍了经验。",
        ],
      ],
      right: ["科学老师带领学生观察。", "老专家先生动讲解。"],
    },
  }),
  patternRule({
    id: "vague-date",
    title: "日期不明",
    faultClass: "style",
    severity: "advice",
    reason: "大事记要写明日期，不用“近日”“日前”。",
    patterns: [
      { pattern: /(?<=^|^△|^[^，。；：]{0,16}[ 　])(?:近日|日前|近期|连日来)(?=[，,]|[一-鿿])/gu, right: null },
    ],
    examples: {
      wrong: [["近日，区总工会举行表彰会。", null]],
      right: ["3月2日，区总工会举行表彰会。", "做好近期工作。"],
    },
  }),
  patternRule({
    id: "newspaper-lead",
    title: "报纸电头",
    faultClass: "style",
    severity: "advice",
    reason: "收入月报时删去报纸的电头。",
    patterns: [{ pattern: /^本报讯[ 　]*(?:（[^（）]{2,40}）)?[ 　]*/gu, right: "" }],
    examples: { wrong: [["本报讯 3月2日，区委召开会议。", "3月2日，区委召开会议。"]], right: ["本报记者采写。"] },
  }),
  patternRule({
    id: "plain-report",
    title: "口语、文艺腔",
    faultClass: "style",
    severity: "advice",
    reason: "公文和记事用书面语。",
    patterns: [
      { pattern: /(?<=[局处科室部门单位][^，。；]{0,6})帮忙(?=[、，。；协解])/gu, right: "帮助" },
      { pattern: /对(?<=听取了?[^，。；对]{2,16}对)(?=[^，。；]{2,24}情况的?汇报)/gu, right: "关于" },
      { pattern: /循环到(?=各|每)/gu, right: "巡回到" },
      { pattern: /民调(?=资源|队伍|组织|力量|工作室)/gu, right: "人民调解" },
      {
        pattern: /(?<=系统|设备|平台|设施)(?:平稳|正常|稳定|高效|有序)?运营(?=[，。；])/gu,
        right: (groups) => groups[0]?.replace("运营", "运行") ?? null,
      },
      { pattern: /巡察员(?=、|，|队伍)(?<=(?:河|湖|林|路|街|巷|渠|库)[^。；]{0,30}巡察员)/gu, right: "巡查员" },
      {
        pattern: /(?:老百姓们|群众们|居民们|村民们|市民们|同学们们)/gu,
        right: (groups) => groups[0]?.replace(/们+$/u, "") ?? null,
      },
    ],
    examples: {
      wrong: [["联系上级科室帮忙、协调解决。", "联系上级科室帮助、协调解决。"]],
      right: ["请求帮助。", "公司运营平稳。"],
    },
  }),
];
