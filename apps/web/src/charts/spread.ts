/** Moves places on an axis from 0 to 1 as little as it takes for each to be so far from the next; all stay on it where they fit. */
export function spread(places: readonly number[], apart: number): number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
  const most = 1 - apart * (order.length - 1);
  const groups: { sum: number; members: number[] }[] = [];
  for (const [rank, { place, at }] of order.entries()) {
    let group = { sum: place - apart * rank, members: [at] };
    for (let before = groups.at(-1); before && meanOf(before) > meanOf(group); before = groups.at(-1)) {
      groups.pop();
      group = { sum: before.sum + group.sum, members: [...before.members, ...group.members] };
    }
    groups.push(group);
  }
  const moved = places.slice();
  let rank = 0;
  for (const group of groups)
    for (const at of group.members)
      moved[at] = Math.min(Math.max(0, most), Math.max(0, meanOf(group))) + apart * rank++;
  return moved;
}

const meanOf = ({ sum, members }: { sum: number; members: readonly number[] }) => sum / members.length;
