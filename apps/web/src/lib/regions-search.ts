/** What stands in the cells of the matrix of regions. */
export const measures = ["state", "median", "p95", "share"] as const;
export type Measure = (typeof measures)[number];

/** What the address of the matrix asks for; of the open cell, its mirror and its region. */
export type RegionsAsked = {
  measure: Measure;
  /** Leaves out the mirrors that all regions see alike. */
  onlyDifferences: boolean;
  open?: OpenCell;
};

/** A cell whose last checks are shown. */
export type OpenCell = { mirror: string; region: string };

/** Reads the search of the matrix' address; what cannot be asked is left out. */
export function regionsIn(search: URLSearchParams): RegionsAsked {
  const mirror = search.get("mirror") ?? "";
  const region = search.get("region") ?? "";
  const isOpen = mirror !== "" && region !== "";
  return {
    measure: measures.find((each) => each === search.get("show")) ?? "state",
    onlyDifferences: search.get("only") === "differences",
    ...(isOpen && { open: { mirror: mirror.slice(0, 64), region: region.slice(0, 64) } }),
  };
}

/** The same as the search of an address; `?` where nothing is asked for. */
export function regionsSearch({ measure, onlyDifferences, open }: RegionsAsked): string {
  const search = new URLSearchParams({
    ...(measure !== "state" && { show: measure }),
    ...(onlyDifferences && { only: "differences" }),
    ...open,
  });
  return `?${search.toString()}`;
}

/** The same, without a cell that the matrix does not have. */
export function withinMatrix(
  { open, ...asked }: RegionsAsked,
  { regions, mirrors }: { regions: readonly string[]; mirrors: readonly { slug: string }[] },
): RegionsAsked {
  const isThere =
    open !== undefined && regions.includes(open.region) && mirrors.some(({ slug }) => slug === open.mirror);
  return { ...asked, ...(isThere && { open }) };
}
