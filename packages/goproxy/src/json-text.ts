import { MirrorFailure } from "@heliograph/core";

/** Deeper nesting is refused by the go command, and by us. */
const deepest = 10_000;

/** A string, a bracket, a comma or colon, or another literal, as they follow each other in valid JSON. */
const lexeme = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Part of a JSON text: brackets count as inside of what they enclose, the outermost being at depth 1. */
export type Token = { text: string; at: number; depth: number };

/**
 * Takes JSON text apart without building what it describes, so that neither depth nor keys can do harm.
 * @throws MirrorFailure `content_invalid` for what is no JSON, or nested too deep
 */
export function* readTokens(json: string): Generator<Token> {
  requireJson(json);
  let depth = 0;
  for (const { 0: text, index: at } of json.matchAll(lexeme)) {
    if (text === "{" || text === "[") depth += 1;
    if (depth > deepest) throw new MirrorFailure("content_invalid", `body: nested over ${deepest} deep`);
    yield { text, at, depth };
    if (text === "}" || text === "]") depth -= 1;
  }
}

/**
 * The members of a JSON object in the order sent, keys decoded and values as text. Unlike `JSON.parse` it keeps
 * a member whose key comes again. `undefined` when the text is another value than an object.
 * @throws MirrorFailure `content_invalid` for what is no JSON, or nested too deep
 */
export function readMembers(json: string): [key: string, value: string][] | undefined {
  const members: [key: string, value: string][] = [];
  let [key, keyText, valueAt] = ["", "", 0];
  for (const { text, at, depth } of readTokens(json)) {
    if (depth === 0 || (depth === 1 && text === "[")) return undefined;
    if (depth > 1) continue;
    if (text === ":") {
      key = parseString(keyText) ?? "";
      valueAt = at + 1;
    } else if (valueAt > 0 && (text === "," || text === "}")) {
      members.push([key, json.slice(valueAt, at).trim()]);
      valueAt = 0;
    }
    keyText = text;
  }
  return members;
}

/** The text that a JSON string stands for, half surrogate pairs replaced; `undefined` of any other value. */
export const parseString = (json: string) =>
  json.startsWith('"') ? String(JSON.parse(json)).toWellFormed() : undefined;

function requireJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new MirrorFailure("content_invalid", text === "" ? "body: empty" : "body: not JSON");
  }
}
