import { meantName } from "./names.ts";
import type { Setting, SettingForm } from "./setting.ts";
import { textOf, type Word } from "./words.ts";

/** Settings whose values have several parts. */
const lists: ReadonlySet<string> = new Set(["GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"]);

/** Each word `NAME=value`, with what stands after it when a pipe or a space cut it off. */
export function assignmentsIn(words: readonly Word[], line: string, form: SettingForm): Setting[] {
  return words.flatMap((word, at) => {
    const name = /^(?:\$env:)?([A-Za-z_]\w*)=/.exec(word.text)?.[1];
    if (name === undefined || word.isOperator || meantName(name) === undefined) return [];
    const cutOff = lists.has(name) ? cutOffAfter(words, at) : [];
    const value = textOf([word, ...cutOff], line).slice(word.text.indexOf("=") + 1);
    const end = cutOff.at(-1)?.end ?? word.end;
    return [{ name, value, form, takenApart: cutOff.length > 0, excerpt: line.slice(word.start, end) }];
  });
}

/** What a shell cuts off a list: an entry after a pipe without a space before it, or after a separator and a space. */
function cutOffAfter(words: readonly Word[], from: number): Word[] {
  const taken: Word[] = [];
  for (let at = from + 1; at < words.length; at += 1) {
    const word = words[at];
    const before = taken.at(-1) ?? words[from];
    if (word === undefined || before === undefined) break;
    const isPipe = word.isOperator && word.text === "|" && looksLikeEntry(words[at + 1]);
    const continues = /[,|]$/.test(before.text) && looksLikeEntry(word);
    if (!isPipe && !continues) break;
    taken.push(word);
  }
  return taken;
}

/** Whether a word is a part of a list rather than a program. */
const looksLikeEntry = (word: Word | undefined) =>
  word !== undefined &&
  !word.isOperator &&
  /^(?:https?:|file:|direct\b|off\b|[\w*-]+\.[\w.-]+)/i.test(word.text);
