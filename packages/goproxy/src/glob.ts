/** What a piece of a glob takes: any run of characters within a path element, or one character. */
type Piece = "any" | ((character: string) => boolean);

/**
 * Whether a glob takes the whole text, as Go's `path.Match` has it: `*` and `?` within a path element, `[a-z]`, `[^a-z]`, and
 * `\` before what stands for itself. A glob that is malformed takes nothing. https://pkg.go.dev/path#Match
 */
export function matchesGlob(glob: string, text: string): boolean {
  const pieces = parseGlob(Array.from(glob));
  return pieces !== undefined && takes(pieces, Array.from(text));
}

/** Whether a glob takes nothing at all, because a bracket or a backslash in it is left open. */
export const isMalformedGlob = (glob: string) => parseGlob(Array.from(glob)) === undefined;

/** Tries each run as short as it can be first. Only the last one need ever grow, so the time is bounded by both lengths' product. */
function takes(pieces: readonly Piece[], characters: readonly string[]): boolean {
  let [piece, at] = [0, 0];
  let run: { piece: number; end: number } | undefined;
  while (at < characters.length || piece < pieces.length) {
    const wanted = pieces[piece];
    const character = characters[at];
    if (wanted === "any") {
      run = { piece: piece + 1, end: at };
      piece += 1;
    } else if (wanted !== undefined && character !== undefined && wanted(character)) {
      piece += 1;
      at += 1;
    } else {
      const next = run && characters[run.end];
      if (run === undefined || next === undefined || next === "/") return false;
      run.end += 1;
      [piece, at] = [run.piece, run.end];
    }
  }
  return true;
}

function parseGlob(characters: readonly string[]): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at];
    if (character === "*") pieces.push("any");
    else if (character === "?") pieces.push((other) => other !== "/");
    else if (character === "[") {
      const parsed = parseClass(characters, at + 1);
      if (parsed === undefined) return undefined;
      pieces.push(parsed.takes);
      at = parsed.end;
    } else {
      if (character === "\\") at += 1;
      const literal = characters[at];
      if (literal === undefined) return undefined;
      pieces.push((other) => other === literal);
    }
  }
  return pieces;
}

/** Reads `^a-z]` from `start` on; `end` is where its bracket closes. */
function parseClass(characters: readonly string[], start: number) {
  const negated = characters[start] === "^";
  const ranges: { from: string; to: string }[] = [];
  let at = negated ? start + 1 : start;
  while (characters[at] !== "]" || ranges.length === 0) {
    const from = parseEnd(characters, at);
    if (from === undefined) return undefined;
    const to = characters[from.next] === "-" ? parseEnd(characters, from.next + 1) : from;
    if (to === undefined) return undefined;
    ranges.push({ from: from.character, to: to.character });
    at = to.next;
  }
  const isWithin = (character: string) =>
    ranges.some(({ from, to }) => code(from) <= code(character) && code(character) <= code(to));
  return { takes: (character: string) => isWithin(character) !== negated, end: at };
}

/** Reads one end of a range. */
function parseEnd(characters: readonly string[], at: number) {
  const first = characters[at];
  if (first === "-" || first === "]") return undefined;
  const place = first === "\\" ? at + 1 : at;
  const character = characters[place];
  return character === undefined ? undefined : { character, next: place + 1 };
}

const code = (character: string) => character.codePointAt(0) ?? 0;
