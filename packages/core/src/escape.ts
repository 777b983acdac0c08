/** Characters that would do something to a page or a terminal instead of standing in it, and those that turn text around. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text from outside in one line: control and bidirectional characters as `\u{1b}`. */
export const shown = (text: string) =>
  text.replaceAll(unseen, (character) => String.raw`\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** A value as JSON in one line, in which such characters stand as JSON's own escapes. */
export const shownJson = (value: unknown) =>
  JSON.stringify(value).replaceAll(
    unseen,
    (character) => String.raw`\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
