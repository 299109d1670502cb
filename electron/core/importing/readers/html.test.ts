import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { readHtml } from "./html.ts";

const read = (source: string, encoding = "utf-8") => readHtml("来稿.html", iconv.encode(source, encoding));
const textsOf = (source: string): string[] => read(source).lines.map(({ text }) => text);
const lossesOf = (source: string): string[] =>
  read(source).losses.map(({ what, count, where }) => `${what} ${count} ${where}`);

describe("encodings, whatever is declared", () => {
  test.each([
    ["utf-8", "gb2312"],
    ["gb18030", "utf-8"],
    ["gb18030", ""],
    ["utf16-le", "utf-8"],
    ["big5", "big5"],
  ])("%s declared as %s", (encoding, declared) => {
    const meta = declared === "" ? "" : `<meta charset="${declared}">`;
    const text = encoding === "big5" ? "臺北市舉行會議" : "云岭区召开会议";
    expect(
      read(
        `${encoding === "utf16-le" ? "\ufeff" : ""}<html><head>${meta}</head><body><p>${text}</p></body></html>`,
        encoding,
      ).lines,
    ).toMatchObject([{ text }]);
  });

  test("UTF-8 that was read as Latin-1 and saved again", () => {
    const broken = iconv.decode(
      iconv.encode("<html><body><p>云岭区召开会议，50人参加。</p></body></html>", "utf-8"),
      "latin1",
    );
    const { lines, warnings } = read(broken);
    expect(lines).toMatchObject([{ text: "云岭区召开会议，50人参加。" }]);
    expect(warnings.map(({ code }) => code)).toEqual(["ENCODING_MENDED"]);
  });
});

test("blocks, breaks, white space and entities", () => {
  expect(
    textsOf(`<div>前言<p>第一段，
      接着。</p>尾 声<br>下一行<p>&nbsp;</p><pre>a  b\nc</pre>3&middot;15 &ldquo;活动&rdquo;&#8212;</div>`),
  ).toEqual(["前言", "第一段，接着。", "尾 声", "下一行", "\u00a0", "a\u00a0\u00a0b", "c", "3·15 “活动”—"]);
});

test("the source of word processors breaks only at spaces", () => {
  const body = "<body><p>严把质量关口\n守护节日餐桌</p></body>";
  expect(textsOf(`<html><head><meta name=Generator content="Microsoft Word 15"></head>${body}</html>`)).toEqual([
    "严把质量关口 守护节日餐桌",
  ]);
  expect(textsOf(`<html>${body}</html>`)).toEqual(["严把质量关口守护节日餐桌"]);
});

test("headings and indents by element and style", () => {
  const { lines } = read(
    '<h2>甲</h2><p align=center>乙</p><p style="TEXT-ALIGN: center">丙</p><center>丁</center><p style="text-indent:2em">戊</p><p>己</p>',
  );
  expect(lines.map(({ heading, indented }) => `${heading ? "h" : ""}${indented ? "i" : ""}`)).toEqual([
    "h",
    "h",
    "h",
    "h",
    "i",
    "",
  ]);
});

test("headings and indents by the page's style sheet", () => {
  const { lines } = read(
    "<html><head><style><!-- p.MsoNormal, li { margin:0; text-indent:32.0pt }\n.title{text-align : CENTER;} h9{} --></style></head>" +
      "<body><p class='x title'>甲</p><p class=MsoNormal>乙</p><p class=MsoNormal style='text-indent:0'>丙</p><div class=MsoNormal>丁</div></body></html>",
  );
  expect(lines.map(({ heading, indented }) => `${heading ? "h" : ""}${indented ? "i" : ""}`)).toEqual([
    "h",
    "i",
    "",
    "",
  ]);
});

test("lists, tables and forms", () => {
  const source =
    "<ol><li>甲<li>乙</ol><ol style='list-style-type:cjk-ideographic' start=3><li><p>丙</p></ol><ul><li>丁</ul>" +
    "<table><tr><td>项目<td>数量<tr><td>树苗<td>120<br>株</table><table><tr><td>供稿单位<td>区民政局</table><table><tr><td><p>段一</p><p>段二</p></table>";
  expect(textsOf(source)).toEqual([
    "1.甲",
    "2.乙",
    "三、丙",
    "丁",
    "项目\t数量",
    "树苗\t120 株",
    "供稿单位：区民政局",
    "段一",
    "段二",
  ]);
  expect(lossesOf(source)).toEqual(["项目符号 1 第5段", "表格线和分栏（文字已按行读出） 1 第7段起"]);
});

test("what is no text is left out, and told where it was something", () => {
  const source =
    "<html><head><title>x</title><style>p{}</style></head><body><!-- 注释 --><script>var a</script><noscript>n</noscript>" +
    "<nav>首页</nav><p style='display:none'>隐</p><p>正文<img src=a.jpg><img width=1 height=1></p><del>旧</del><iframe src=b></iframe><button>打印</button></body></html>";
  expect(textsOf(source)).toEqual(["正文"]);
  expect(lossesOf(source)).toEqual([
    "网页的导航和链接 1 第1段",
    "隐藏文字 1 第1段",
    "图片 1 第1段",
    "修订中删去的文字 1 第2段",
    "嵌入的网页 1 第2段",
  ]);
});

test("the article of a web page, its title and source from elsewhere on the page", () => {
  const page = `<html><head><meta name="ArticleTitle" content="云岭区开展植树活动"><meta name="ContentSource" content="区林业局"><title>云岭区开展植树活动_云岭区人民政府</title></head>
    <body><div class=top><a href=1>首页</a> <a href=2>政务</a> <a href=3>服务</a> <a href=4>互动</a></div>
    <div>当前位置：<a href=1>首页</a> &gt; <a href=2>要闻</a></div><h1>云岭区开展植树活动</h1><div>发布时间：2026-03-12 浏览次数：<span>33</span></div>
    <div class="TRS_Editor"><p>3月12日，云岭区开展植树活动，500人参加，植树2000株。</p><p>活动由区林业局组织，为期一天。</p></div>
    <div>上一篇：<a href=5>另一条</a></div><footer>版权所有 云岭区人民政府</footer></body></html>`;
  expect(textsOf(page)).toEqual([
    "云岭区开展植树活动",
    "3月12日，云岭区开展植树活动，500人参加，植树2000株。",
    "活动由区林业局组织，为期一天。",
  ]);
  expect(textsOf(page.replace("由区林业局组织", "由街道组织")).at(-1)).toBe("来源：区林业局");
});

test("depth without end is read all the same", () => {
  expect(textsOf(`${"<div>".repeat(20_000)}正文${"</div>".repeat(20_000)}`)).toEqual(["正文"]);
});
