/**
 * What programs put on a clipboard, in the structure in which they write it; the words are our own fiction. Word: conditional
 * comments, VML beside a file of its own for a picture, list numbers in ignored spans, `o:p`. WPS: spans round every run.
 * WeChat: sections in sections, spans, br, nbsp, pictures loaded late. Excel: a table of its own style sheet.
 */
export const wordList = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; text-align:justify; text-indent:24.0pt; font-size:12.0pt;}
@page WordSection1 {size:595.3pt 841.9pt; margin:72.0pt 90.0pt 72.0pt 90.0pt;}
-->
</style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->
<p class=MsoNormal><a name="_Hlk100"></a><span lang=EN-US>3</span>月<span lang=EN-US>12</span>日，云岭区松溪街道组织机关干部到北山林场义务植树。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-42.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-fareast-font-family:等线'><span style='mso-list:Ignore'>一是</span></span><![endif]><b>加强组织领导。</b>街道成立工作专班，逐片落实责任。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-42.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-fareast-font-family:等线'><span style='mso-list:Ignore'>二是<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><b>抓好后期管护。</b>林场派出技术员现场指导，确保成活率达到<span lang=EN-US>95%</span>以上。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="_x0000_i1025" style='width:240pt;height:160pt'><v:imagedata src="file:///C:/TEMP/msohtmlclip1/01/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=320 height=213 src="file:///C:/TEMP/msohtmlclip1/01/clip_image002.gif" v:shapes="_x0000_i1025"><![endif]><o:p></o:p></span></p>
<!--EndFragment-->
</body>
</html>`;

export const wpsParagraphs = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><meta name="ProgId" content="Word.Document" /><meta name="Generator" content="Microsoft Word 14" /><style>p.MsoNormal{mso-style-name:正文;text-align:justify;}</style></head><body><!--StartFragment--><p class="MsoNormal" style="text-indent:32.0000pt;"><span style="mso-spacerun:'yes';font-family:仿宋;font-size:16.0000pt;"><font face="仿宋">　　近日，云岭区望江街道联合区消防救援大队开展冬春火灾防控检查。</font></span><span style="mso-spacerun:'yes';font-family:仿宋;"><o:p></o:p></span></p><p class="MsoNormal" style="text-indent:32.0000pt;"><span style="mso-spacerun:'yes';"><font face="仿宋">检查组走访沿街商铺</font>36<font face="仿宋">家，发现隐患</font>12<font face="仿宋">处，当场整改</font>9<font face="仿宋">处。</font></span></p><p class="MsoNormal"><span style="mso-spacerun:'yes';">&nbsp;</span></p><!--EndFragment--></body></html>`;

/** `png` is a picture in base64 that the page carries in itself. */
export const weChatArticle = (png: string): string =>
  `<meta charset='utf-8'><section style="box-sizing: border-box; text-align: justify;"><section style="display: inline-block; width: 100%;"><section style="text-align: center;"><p style="margin: 0px; padding: 0px;"><strong><span style="letter-spacing: 1px;">竹园街道“邻里食堂”开门迎客</span></strong></p></section></section></section><section><p style="text-indent: 2em;"><span>3月18日，竹园街道首家</span><span>“邻里食堂”开业，</span><span style="color: rgb(63, 63, 63);">可供80人同时就餐。</span><br></p><p><img class="rich_pages wxw-img" src="data:image/png;base64,${png}" width="40"></p><p style="text-indent: 2em;">&nbsp;60岁以上老人凭卡就餐享受八折优惠。</p><p><br></p><p><img class="rich_pages" data-src="https://pictures.example/0?wx_fmt=jpeg" src="https://pictures.example/0?wx_fmt=jpeg"></p></section>`;

export const excelCells = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--td {mso-style-parent:style0; padding-top:1px; text-align:general;} .xl65 {text-align:center;}--></style></head><body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'><col width=72 span=3 style='width:54pt'>
<!--StartFragment-->
 <tr height=19 style='height:14.25pt'>
  <td height=19 class=xl65 width=72>街道</td>
  <td class=xl65 width=72>植树人数</td>
  <td class=xl65 width=72>株数</td>
 </tr>
 <tr height=19>
  <td height=19>松溪街道</td>
  <td align=right>120</td>
  <td align=right>560</td>
 </tr>
 <tr height=19>
  <td height=19>望江街道</td>
  <td align=right>86</td>
  <td></td>
 </tr>
<!--EndFragment-->
</table></body></html>`;

/** Every line ends at the margin of the page. */
export const pdfText = [
  "　　3月20日，云岭区召开春季森林防火工作会议，传达全",
  "市森林防火工作会议精神，安排部署下一阶段重点任务。副区",
  "长何敬之出席会议并讲话。",
  "　　会议强调，各街道要压实责任，加强巡护，严控火源，确",
  "保不发生较大森林火灾。",
].join("\r\n");
