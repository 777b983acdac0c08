/** The pages that have a name of their own. */
export const namedPages = [
  "status",
  "compare",
  "setup",
  "incidents",
  "regions",
  "history",
  "chains",
  "doctor",
  "lookup",
  "releases",
  "log",
  "method",
  "developers",
  "subscribe",
] as const;
