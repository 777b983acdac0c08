import { lastingGlimpses } from "@heliograph/core";

/** A list with more text than this is not remembered: what it lists for the first time is then not told. */
const textLimit = 64 * 1_024;

/**
 * What a mirror has listed of a module. It is kept as text, each version on a line, for that takes the least of memory: what
 * comes from outside may be large.
 */
export class ListHistory {
  /** The last answers, the newest at the end. */
  #answers: string[] = [];
  /** Everything ever listed. */
  #known = "";
  /** When the last answer was true. */
  #trueAt: number | undefined;

  /** When what was never listed was still lacking; undefined until enough answers say so: one may come from a cache that is behind. */
  get lackedAt(): number | undefined {
    return this.#answers.length < lastingGlimpses ? undefined : this.#trueAt;
  }

  /** The versions that were never listed before; none until enough answers can tell. */
  came(versions: readonly string[]): string[] {
    if (this.lackedAt === undefined) return [];
    const known = linesOf(this.#known);
    return versions.filter((version) => !known.has(version));
  }

  /** The versions that all of enough answers in a row have listed, and this one does not. */
  missing(versions: readonly string[]): string[] {
    const [first, ...others] = this.#answers.map(linesOf);
    if (first === undefined || others.length + 1 < lastingGlimpses) return [];
    const listed = new Set(versions);
    return [...first].filter(
      (version) => !listed.has(version) && others.every((answer) => answer.has(version)),
    );
  }

  /** Remembers an answer, and when it was true. */
  note(versions: readonly string[], trueAt: number): void {
    const answer = textOf(versions);
    const known =
      answer.length > textLimit ? answer : textOf([...new Set([...linesOf(this.#known), ...versions])]);
    if (known.length > textLimit) return this.#forget();
    const same = this.#answers.find((other) => other === answer);
    this.#answers = [...this.#answers, same ?? answer].slice(-lastingGlimpses);
    this.#known = known;
    this.#trueAt = trueAt;
  }

  #forget(): void {
    [this.#answers, this.#known, this.#trueAt] = [[], "", undefined];
  }
}

const linesOf = (text: string) => new Set(text === "" ? [] : text.split("\n"));

const textOf = (versions: readonly string[]) => versions.join("\n");
