import type { EnglishMessages, Locale } from "./messages.ts";

type Values = Readonly<Record<string, string | number>>;

/** A key without the ending that names a plural form. */
type Stem<Key extends string> = Key extends `${infer Base}_${"one" | "other"}` ? Base : Key;

/** The keys of all texts in a tree of messages: `incident.phase.open`. */
type KeysOf<Tree, Path extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Stem<Key>}`
    : KeysOf<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** The key of a message. */
type MessageKey = KeysOf<EnglishMessages>;

/** Says a message with values in it; `count` among them chooses the plural form, where it has any. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** Messages by section and name. */
export type MessageTree = { readonly [name: string]: string | MessageTree };

/** Says the messages of one language; each form of one is taken apart once, since a page repeats some a thousand times. */
export function createTranslate(messages: MessageTree, locale: Locale): Translate {
  const rules = new Intl.PluralRules(locale);
  const known = new Map<string, string[]>();
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === "number" ? `${key}_${rules.select(count)}` : key;
    const parts = known.get(form) ?? partsOf(textAt(messages, form) ?? textAt(messages, key));
    if (parts === undefined) return key;
    known.set(form, parts);
    let text = "";
    for (const [at, part] of parts.entries()) text += at % 2 === 0 ? part : (values[part] ?? "");
    return text;
  };
}

/** A text, cut at its values: what stands between them, and in turn their names. */
const partsOf = (text: string | undefined) => text?.split(/\{\{(\w+)\}\}/);

/** The text at a key; `undefined` where the tree has none. */
function textAt(messages: MessageTree, key: string): string | undefined {
  let found: string | MessageTree | undefined = messages;
  for (const name of key.split(".")) {
    if (found === undefined || typeof found === "string") return undefined;
    found = found[name];
  }
  return typeof found === "string" ? found : undefined;
}
