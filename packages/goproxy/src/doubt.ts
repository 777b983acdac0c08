import { days, MirrorFailure } from "@heliograph/core";
import { fold, type Info } from "./info.ts";
import { parseString, readTokens } from "./json-text.ts";

/** How far a time may lie ahead of our clock; commits are dated by whoever makes them. */
const aheadMs = days(1);

/** Keys that mean something else than a field to careless readers. */
const trapKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Refuses what no sound proxy sends, though the go command would pass over it: a key that comes twice
 * or is a trap, a number beyond all range, a time that lies in the future.
 * @throws MirrorFailure `content_invalid`, its message beginning with the field that is wrong
 */
export function refuseDoubtful(json: string, { committedAt }: Info, now: number): void {
  const open: Set<string>[] = [];
  let before = "";
  for (const { text } of readTokens(json)) {
    if (text === "{" || text === "[") open.push(new Set());
    else if (text === "}" || text === "]") open.pop();
    else if (text === ":") noteKey(parseString(before) ?? "", open.at(-1));
    else if (/^[-0-9]/.test(text) && !Number.isFinite(Number(text)))
      throw invalid("body: a number out of range");
    before = text;
  }
  if (committedAt !== undefined && committedAt > now + aheadMs) throw invalid("Time: lies in the future");
}

function noteKey(key: string, seen: Set<string> | undefined): void {
  const name = fold(key);
  if (trapKeys.has(name)) throw invalid(`${name}: not a field`);
  if (seen?.has(name)) throw invalid(`${key.slice(0, 100)}: comes twice`);
  seen?.add(name);
}

const invalid = (message: string) => new MirrorFailure("content_invalid", message);
