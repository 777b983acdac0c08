/** A piece of well-formed XML. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** A whole document with this root. */
  toDocument(): string {
    return `<?xml version="1.0" encoding="utf-8"?>\n${this.text}\n`;
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; text in it is text, whatever it holds. What has no content is written short, as SVG and feeds have it. */
export function element(name: string, attributes: Attributes, ...content: readonly (Xml | string)[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escape(String(value))}"`,
  );
  const open = `<${name}${written.join("")}`;
  if (content.length === 0) return new Xml(`${open}/>`);
  const inner = content.map((part) => (part instanceof Xml ? part.text : escape(part)));
  return new Xml(`${open}>${inner.join("")}</${name}>`);
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** What XML 1.0 §2.2 has no character for. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escape = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(unwritable, "�")
    .replaceAll(/[&<>"]/g, (character) => entities.get(character) ?? "");
