/** The largest number up to a limit that passes, where all smaller ones do too; 0 when none does. */
export function most(limit: number, passes: (candidate: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
