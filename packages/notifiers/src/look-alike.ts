const lookAlikes: Readonly<Record<string, string>> = {
  "*": "＊",
  "`": "｀",
  "<": "＜",
  ">": "＞",
  "~": "～",
  _: "＿",
};

/** Joins words without being seen, and parts what would mark text up together. */
const joiner = "\u2060";

/**
 * A text of others for dialects of Markdown that know no escape: what marks text up is replaced by what looks like it, and
 * addresses are parted. An underscore within a word marks nothing and stays, since names have them.
 */
export const lookAlike = (text: string) =>
  text
    .replaceAll(/[*`<>~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => lookAlikes[mark] ?? mark)
    .replaceAll(/(?<=\])(?=[([:])|(?<=[a-z]:)(?=\/\/)/gi, joiner);
