import { most } from "./most.ts";

/** Items in as few parts as they go into; one that fits into none stands alone. There is one part at least, if an empty one. */
export function inParts<Item>(
  items: readonly Item[],
  fits: (part: readonly Item[]) => boolean,
): [readonly Item[], ...(readonly Item[])[]] {
  const from = (start: number) => {
    const left = items.length - start;
    return items.slice(
      start,
      start +
        Math.max(
          1,
          most(left, (count) => fits(items.slice(start, start + count))),
        ),
    );
  };
  const first = from(0);
  const parts: [readonly Item[], ...(readonly Item[])[]] = [first];
  for (let taken = first.length; taken < items.length;) {
    const part = from(taken);
    parts.push(part);
    taken += part.length;
  }
  return parts;
}
