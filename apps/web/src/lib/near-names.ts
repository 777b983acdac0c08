/** The names nearest to a misspelt one, at most three, each within half its letters. */
export function nearNames<Named extends { slug: string }>(wanted: string, all: readonly Named[]): Named[] {
  return all
    .map((named) => ({ named, distance: editDistance(wanted, named.slug) }))
    .filter(({ named, distance }) => distance <= named.slug.length / 2 || named.slug.includes(wanted))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ named }) => named);
}

/** How many letters must be added, taken away or changed (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, letter] of from.split("").entries()) {
    const next = [at + 1];
    for (const [index, other] of to.split("").entries()) {
      const changed = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
