const ending =
  "局|委|办|委办|办公室|志办|委员会|管委会|管理处|街道|街道办|办事处|镇|乡|人民政府|政府|政府办|镇政府|部|宣传部|组织部|统战部|联合会|联|总工会|工会|团委|妇联|科协|文联|残联|侨联|工商联|红十字会|法院|检察院|监委|公安分局|分局|支队|大队|中队|消防救援站|中心|馆|院|所|站|校|学校|中学|小学|幼儿园|党校|大学|学院|医院|社区|村|村委会|社|公司|集团|银行|支行|厂|协会|商会|学会|基金会|指挥部|专班|园区|开发区|高新区|新区|景区|人大|政协|编办|处|队|报|台|网|融媒体";
const unit = new RegExp(
  `^(?:[\\p{Script=Han}A-Za-z0-9“”·]{0,28}(?:${ending}))(?:[、，和 ](?:[\\p{Script=Han}“”·]{0,28}(?:${ending})))*$`,
  "u",
);
const clause = /召开|举行|开展|进行|参加|出席|负责|要求|强调|调研|为了|关于|组织(?!部)|推进|[0-9]+[年月日]/u;

/** True where a text is the name of one or several units: 区民政局, 柳林街道, 区教育局、区财政局. */
export const isUnitName = (text: string): boolean =>
  text.length >= 2 && text.length <= 40 && unit.test(text) && !clause.test(text);

/** True where a text is one or several Chinese personal names: 张三、李四, 欧阳修. */
export const isPersonNames = (text: string): boolean =>
  /^[\p{Script=Han}]{2,4}(?:[·][\p{Script=Han}]{2,8})?(?:[、，, \u3000]+[\p{Script=Han}]{2,4})*$/u.test(text);
