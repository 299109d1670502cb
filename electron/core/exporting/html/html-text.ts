/** A text as HTML shows it literally, inside an element or between double quotes. */
export const htmlText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
