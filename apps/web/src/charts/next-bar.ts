/** Where a key leads from a bar: so many rows down, to the bar at an index; `undefined` of other keys. */
export function nextBar(
  key: string,
  index: number,
  { first, last }: { first: number; last: number },
): { rows: number; index: number } | undefined {
  const within = (to: number) => ({ rows: 0, index: Math.min(last, Math.max(first, to)) });
  switch (key) {
    case "ArrowLeft":
      return within(index - 1);
    case "ArrowRight":
      return within(index + 1);
    case "PageUp":
      return within(index - 7);
    case "PageDown":
      return within(index + 7);
    case "Home":
      return within(first);
    case "End":
      return within(last);
    case "ArrowUp":
      return { rows: -1, index };
    case "ArrowDown":
      return { rows: 1, index };
    default:
      return undefined;
  }
}
