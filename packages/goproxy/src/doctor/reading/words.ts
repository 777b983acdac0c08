/** A word of a command line, or an operator such as `|` that parts commands. */
export type Word = {
  /** Without its quotes. */
  text: string;
  isOperator: boolean;
  /** Where it stands in the line. */
  start: number;
  end: number;
};

const operators = "|;&<>";

/** The words of a line as a shell takes them: quotes hold words together, and a backslash keeps what follows it. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    if (character === "#" && line.charAt(at - 1).trim() === "") break;
    if (character.trim() === "") at += 1;
    else {
      const word = operators.includes(character) ? operatorAt(line, at) : wordAt(line, at);
      words.push(word);
      at = word.end;
    }
  }
  return words;
}

function operatorAt(line: string, start: number): Word {
  return { text: line.charAt(start), isOperator: true, start, end: start + 1 };
}

function wordAt(line: string, start: number): Word {
  const parts: string[] = [];
  let quote = "";
  let at = start;
  for (; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
      else parts.push(character);
    } else if (character === "'" || character === '"') quote = character;
    else if (character === "\\" && at + 1 < line.length) {
      at += 1;
      parts.push(line.charAt(at));
    } else if (character.trim() === "" || operators.includes(character)) break;
    else parts.push(character);
  }
  return { text: parts.join(""), isOperator: false, start, end: at };
}

/** Words without their quotes, and what stands between them. */
export const textOf = (words: readonly Word[], line: string) =>
  words.map(({ text, start }, at) => line.slice(words[at - 1]?.end ?? start, start) + text).join("");
