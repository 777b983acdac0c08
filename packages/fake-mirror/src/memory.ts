/** What a mirror remembers of what it was asked, in epoch milliseconds by its clock. */
export type Memory = {
  /** When a pull-through mirror began to fetch `<path>@<version>`. */
  fetches: Map<string, number>;
  /** When a path was answered that nothing is there. */
  absences: Map<string, number>;
};

/** Makes the memory of a mirror that was asked nothing yet. */
export const createMemory = (): Memory => ({ fetches: new Map(), absences: new Map() });
