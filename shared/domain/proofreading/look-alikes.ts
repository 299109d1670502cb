/**
 * Characters that text recognition and tired eyes take for one another, in groups. A pair that sounds alike as well need
 * not be here.
 */
const groups = `
彻切 苟荀 拖施 弦玄 阶价 干于千 问间闻 未末 已己巳 人入八 大太犬 士土 到倒 按接 捡检验 日曰目 天夫无 治冶 拔拨 折拆析 侯候 崇祟 今令 历厉 微徽
栽裁载戴 即既 货贷 免兔 乌鸟 戊戍戌戎 瓜爪 刺剌 斤斥 住往佳 旦且 具贝 罗落 尉慰 题提 陪倍部培 辩辨辫 竟竞 幅副福辐
慨概 摄慑 尝偿 颍颖 赢嬴羸 迄讫乞 迭叠 缉辑 弛驰 驰弛 暑署薯 渲宣 泄汇 侵浸 博搏膊 卷券 畜蓄 徒徙 凑奏 宏弘 密蜜 己巳
准淮 抓扒 抢枪抡 柱住 炼练 坚竖 买卖实 受爱 晴睛 清请情 肖消销 份纷 径经 陈阵 阵降 际标 科料 何向 同问 传转 技枝 抵低
状壮 施拖 旅族 谈淡 拓折 揭竭 湍喘 观现 规观 职识积 权杈 材村 杜社 社杜 待侍 持待 特持 特待 幕慕暮墓募 幕募 撤撒 攘壤
孤狐 狐弧 狠狼 延廷 庭廷 仓仑 沦论 渴喝竭 概溉 妨防访仿 纺仿 仿彷 坊防 复夏 厦夏 蓝篮 藉籍 杨扬场 汤扬 恰洽 给洽 优忧 扰优 忧扰
浑挥 荤晕 晃幌 埋理 理里 型形 胜性 恒桓 析祈 祈折 晰析 哲誓 裂列烈 例列 盲肓 膏育 育盲 斩折 崭斩 暂斩 澎膨 彭澎 惯贯 灌罐 挽换 换焕涣
茶荼 祛袪 抉块 块快 决快 诀决 免勉 挽勉 晚勉 篇遍 编偏 谒竭 歇竭 遏竭 骇赅 该骇 核骇 阂该 茅矛予 盾质 循遁 颁频 颂颁 颐颈 汲极级吸 及极
厚原 愿原 源愿 徇询 询旬 绚徇 捣揭 揣端 瑞端 喘端 赈振震 账帐胀 涨张胀 筹踌 俦筹 慷糠 赔陪 漏陋 遣遗 贵遗 债责 绩债 积债 续读 渎读 赎续
贷货 资货 贺货 质贡 供洪 拱供 烘供 谨勤 勘堪 堪勤 湛堪 斟勘 契楔 锲契 褪腿 退褪 腿退 缔谛 谛缔 帝谛 挡档 裆档 谋媒 煤媒 模膜 漠寞摸 摹模
冒冐 盅盛 盎蛊 磋蹉 搓磋 缴邀 激邀 檄缴 溶熔融 镕熔 蓉溶 燥躁噪 澡燥 操燥 绌拙 拙茁 咄拙 祖组 阻组 租组 沮组 诅阻 粗组 迁迂 赶迁 汗汙 汁什
析拆 扎礼 札礼 托扎 沾粘 玷沾 站粘 贴站 佑估 枯估 沽估 姑估 胡湖 糊湖 蝴湖 徊回 廻回 洄回 微薇 崴微 嵬巍 魏巍 槐愧 愧鬼 傀愧 块愧 魂愧 凛廪
`;

const groupsByCharacter = new Map<string, string[]>();
for (const group of groups.trim().split(/\s+/)) {
  for (const character of group) groupsByCharacter.set(character, [...(groupsByCharacter.get(character) ?? []), group]);
}

/** Whether two characters look so alike that the one is read for the other. */
export const looksAlike = (one: string, other: string): boolean =>
  groupsByCharacter.get(one)?.some((group) => group.includes(other)) ?? false;
