/**
 * Marks that may not begin or end a line (禁则), and those that may hang one beyond the margin.
 * LibreOffice: its built-in zh-CN lists, as measured with 7.4. They lack … % ℃ ‰, so a line may begin with those.
 */
export const libreOfficeKinsoku = {
  notAtLineStart: new Set(
    ":!),.:;?]}¢'\"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′’”",
  ),
  notAtLineEnd: new Set("([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘"),
  mayHang: new Set("!,.:;?、。！，．：；？"),
};

/** Word's built-in zh-CN lists; also written into settings.xml, so that Word and WPS use the same ones everywhere. */
export const wordKinsoku = {
  notAtLineStart: "!%),.:;?]}¢°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠",
  notAtLineEnd: "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥",
};
