/** What a log client remembers of one log, kept by whoever uses it. All it hands out is verified again. */
export type LogStorage = {
  /** The note of the newest verified head. */
  readHead: () => Promise<string | undefined>;
  /** Puts `after` in place of `before`, in one step; where another head is kept by now, keeps it and answers false. */
  replaceHead: (before: string | undefined, after: string) => Promise<boolean>;
  /** An authenticated tile, by its path. */
  readTile?: (path: string) => Promise<Uint8Array | undefined>;
  /** Keeps an authenticated tile. */
  writeTile?: (path: string, bytes: Uint8Array) => Promise<void>;
};

/** Remembers for as long as the process runs, from a head on that is known already. */
export function createMemoryStorage(knownHead?: string): LogStorage {
  let head = knownHead;
  const tiles = new Map<string, Uint8Array>();
  return {
    readHead: async () => head,
    async replaceHead(before, after) {
      if (head !== before) return false;
      head = after;
      return true;
    },
    readTile: async (path) => tiles.get(path),
    async writeTile(path, bytes) {
      tiles.set(path, bytes);
    },
  };
}
