import { firstCharacters } from "../first-characters.ts";

/** A person named with a title: 副区长林远. Offsets are UTF-16 in the text. */
export interface NamedPerson {
  readonly name: string;
  /** All that stands before the name without a stop: 云岭区委副书记、区长. */
  readonly title: string;
  readonly titleStart: number;
  readonly nameStart: number;
  readonly end: number;
}

/** Surnames in the order of how common they are; those of two characters by themselves. */
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";
const doubleSurnames =
  "欧阳|上官|皇甫|令狐|诸葛|司徒|司马|申屠|夏侯|慕容|东方|宇文|尉迟|公孙|轩辕|长孙|端木|独孤|南宫|拓跋";

/** What offices end in, the longer before the shorter. */
const offices =
  "副书记|书记|副区长|区长|副县长|县长|副市长|市长|副省长|省长|副镇长|镇长|副乡长|乡长|副州长|州长|副旗长|旗长|副主任|主任|副主席|主席|副局长|局长|副部长|部长|副处长|处长|副科长|科长|副院长|院长|副庭长|庭长|副会长|会长|副秘书长|秘书长|副检察长|检察长|副校长|校长|副园长|园长|副总经理|总经理|董事长|副董事长|副支队长|支队长|副大队长|大队长|副队长|队长|副所长|所长|副站长|站长|副理事长|理事长|副总河长|总河长|副河长|河长|常委|委员|党组成员|调研员|巡视员|总工程师|副总工程师|社长|副社长|教授|院士|专职委员|负责人|组长|副组长|政委|副政委|总编辑|主编|馆长|副馆长|党工委书记|厅长|副厅长|司令员|局党组成员|指挥长|副指挥长";

/** What may follow a name, besides a stop: a name that runs on into something else is none. */
const followers =
  "一行|等|出席|主持|参加|参与|强调|指出|要求|表示|提出|介绍|宣读|致辞|讲话|作|做|到|在|带领|率|率队|率领|陪同|深入|代表|通报|传达|汇报|说|对|就|为|和|与|及|以及|分别|共同|先后|先|首先|认为|对此|先生|女士|同志|随同|携|调研|检查|督导|视察|慰问|走访|看望|会见|来到|前往|实地|听取|察看|查看|详细|现场|颁|宣布|总结|安排|部署|围绕|结合|充分|给|向|从|还|也|说道|希望|上|于|是|的";

const given = "\\p{Script=Han}";
/** Not a second character of a name but the first of what follows ends it. */
const nameHere = new RegExp(
  `(?:(?:${doubleSurnames})${given}{1,2}|[${surnames}]${given}{1,2}?)(?=[，。；：、！？）)]|$|${followers})`,
  "uy",
);
const officeBefore = new RegExp(`(?:${offices})$`, "u");
const longestOffice = 6;
const mayEndOffice = firstCharacters(offices.split("|").map((office) => office.slice(-1)));
const mayStartName = firstCharacters([...surnames, ...doubleSurnames.split("|")]);
/** What a title may be made of, up to so long. */
const titleBefore = /[\p{Script=Han}（）()、“”]{0,40}$/u;

/** Everyone whom a text names behind a title. What cannot be told from words that go on is left out. */
export const findPeople = (text: string): NamedPerson[] => {
  const people: NamedPerson[] = [];
  for (let nameStart = 1; nameStart < text.length; nameStart += 1) {
    if (mayEndOffice[text.charCodeAt(nameStart - 1)] === 0 || mayStartName[text.charCodeAt(nameStart)] === 0) continue;
    const lastEnd = people.at(-1)?.end ?? 0;
    const office = officeBefore.exec(text.slice(Math.max(lastEnd, nameStart - longestOffice), nameStart))?.[0];
    nameHere.lastIndex = nameStart;
    const name = nameHere.exec(text)?.[0];
    if (office === undefined || name === undefined || noNames.test(name)) continue;
    const officeStart = nameStart - office.length;
    const before = titleBefore.exec(text.slice(Math.max(lastEnd, officeStart - 40), officeStart))?.[0] ?? "";
    const title = ownTitle(before + office);
    people.push({ name, title, titleStart: nameStart - title.length, nameStart, end: nameStart + name.length });
  }
  return people;
};

/** Words that begin with a surname and follow a title: 主任及各科室, 书记和区长, 部长会议. */
const noNames =
  /^(?:和|及|以及|高度|全面|全程|全体|成立|成员|方面|安排|安全|应邀|应当|时任|向[各全]|任[职务命]|包[括保]|管[理委]|会议|会同|相关|于\d|明确|来到|国家|平[安均]|满意|现任|常务|常委|单位|连续|强调|关于|关心|查看|石油|解[决读]|全[区市县]|[与和]|华[北东]|温馨|章程|方案|向|时|党[组委]|席)/u;

/** From the last stop or conjunction that begins a person's titles: what stands before belongs to somebody else. */
const ownTitle = (title: string): string => {
  const rest = title.replace(/^.*[（）()“”]/u, "").replace(/^.*(?:由|邀请了?|受|[经据])(?=\p{Script=Han}{2})/u, "");
  // 、 divides a person's own offices: 区委副书记、区长; only when what stands before it is no office it is an enumeration.
  const parts = rest.split("、");
  let from = parts.length - 1;
  while (from > 0 && officeBefore.test(parts[from - 1] ?? "")) from -= 1;
  return parts.slice(from).join("、");
};
