/** What must keep moving for anybody to be told of anything: results come in, are judged by the clock, and notices go out. */
export const pulseParts = ["ingest", "judging", "delivery"] as const;
export type PulsePart = (typeof pulseParts)[number];
