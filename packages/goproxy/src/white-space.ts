const space = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const spaces = new RegExp(`${space}+`);
const leading = new RegExp(`^${space}+`);

/** The texts between white space, as Go's `strings.Fields` cuts them. */
export const fields = (text: string) => text.split(spaces).filter((field) => field !== "");

/** The text without the white space around it, as Go's `strings.TrimSpace` leaves it. */
export function trimSpace(text: string): string {
  const last = fields(text).at(-1) ?? "";
  return text.slice(0, text.lastIndexOf(last) + last.length).replace(leading, "");
}
