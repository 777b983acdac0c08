import { inert } from "./inert.ts";

/** A text in CommonMark that looks as it is: what would be markup in it is escaped, at the beginnings of lines and behind brackets too. */
export const escapeMarkdown = (text: string) =>
  text
    .replaceAll(/[\\*_~`|<>]|\](?=[([:])/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([#+-])/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`);

/** A text of others in CommonMark, without links and mentions either. */
export const markdown = (text: string) => escapeMarkdown(inert(text));

/** A line to copy, between fences that nothing in it ends. */
export const fenced = (command: string) => `\`\`\`\n${command.replaceAll("``", "`\u2060`")}\n\`\`\``;
