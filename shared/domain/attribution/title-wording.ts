/** What a report's title tells: somebody met, opened, inspected, won something. */
const reportVerb =
  /召开|举行|举办|开展|调研|视察|督导|督查|检查|考察|启动|揭牌|挂牌|开工|竣工|开幕|闭幕|开馆|开园|开业|签约|签订|组织|部署|推进|推动|落实|荣获|获评|获得|喜获|出席|参加|参观|走访|慰问|看望|观摩|培训|发布|印发|出台|成立|开放|完成|实现|加强|强化|深化|提升|助力|打造|创建|建设|发放|送|率|赴|来|到.{2,}|接受|通过|公布|当选|入选|评为|上线|投入|亮相|收看|收听|学习|传达|宣传|服务|保障|治理|整治|改造|攻坚|亮剑|应对|新举措|新突破|纪实|建成|投用|启用|做好|抓好|抓实|破解|整改|筑牢|护航|赋能|激活|点亮|擦亮|绘就|跑出|按下|再添|新增|首个|首家|首次|率先|扎实|多措并举|聚焦|狠抓|力促|力保|全力|有序|稳步|着力|靶向/u;

const titleEnding =
  /(?:会|会议|大会|座谈会|推进会|工作|活动|仪式|培训|建设|调研|检查|视察|督导|行动|项目|启动|开工|竣工|揭牌|挂牌|签约|运行|服务|治理|整治|改造|情况|举措|成效|突破|发展|开放|开幕|闭幕|举行|召开|完成|称号|荣誉|先进|第一|许可证|学习|宣传|慰问|比赛|大赛|演练|普查|攻坚战|台阶|篇章|局面|格局|水平|动能|活力|品质|防线|底线|屏障|保障|成果|步伐|力量|先锋|典型|名片|样板|示范区?|揭晓|亮相|落地|见效)[”’》）！]?$/u;

/** True where a line reads as the title of a report: it says what was done, within 6 to 60 characters. */
export const readsAsTitle = (text: string): boolean =>
  text.length >= 6 && text.length <= 60 && (reportVerb.test(text) || titleEnding.test(text));

/** True where a line ends with a word on which titles end (…推进会, …工作), so that it is not cut in its middle. */
export const endsAsTitle = (text: string): boolean => titleEnding.test(text);

const actor =
  /^\p{Script=Han}{0,12}?(?:省|市|区|县|旗|镇|乡|街道|社区|村|局|委|办|会|院|所|队|中心|政府|政协|人大|组织部|宣传部|领导|公司|学校|中学|小学|馆|站|园)/u;
const act =
  /召开|举行|举办|开展|调研|视察|督导|督查|检查|考察|启动|部署|学习|传达|走访|慰问|参加|出席|组织|签约|揭牌|推进|荣获|成立|完成|成功|建成|打造|推出|发放|启用|开工|通过/u;

/** True where a line names who did what (云岭区政协召开通报会); slogans and headings inside a report (主要做法) do not. */
export const saysWhoDidWhat = (text: string): boolean => actor.test(text) && act.test(text);

/** True where a line of some length begins with the name of a place or unit. */
export const beginsWithActor = (text: string): boolean => text.length >= 8 && beginningActor.test(text);

const beginningActor = /^\p{Script=Han}{1,6}?(?:省|市|区|县|旗|镇|乡|街道|社区|局|委|办|政府|政协|人大|中心)/u;

/** True where a line begins with what somebody did (联合检查燃气安全). */
export const beginsWithAct = (text: string): boolean => beginningAct.test(text);

const beginningAct = new RegExp(`^(?:联合|全力|积极|扎实|深入|认真|持续|全面)?(?:${act.source})`, "u");
