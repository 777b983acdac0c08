/** What a destination answered, of whatever status. */
export type Reply = {
  status: number;
  /** A header's value by its name in any case; undefined where there is none. */
  header: (name: string) => string | undefined;
  /** Its first 64 KiB. */
  body: string;
};
