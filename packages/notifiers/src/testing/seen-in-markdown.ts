/** What readers see of a text in CommonMark: without the marks of ours, without escapes and without what has no width. */
export const seenInMarkdown = (text: string) =>
  text
    .replaceAll("**", "")
    .replaceAll(/\\([\\*_~`|<>[\]#+.)-])/g, "$1")
    .replaceAll("\u2060", "");
