import manifest from "../package.json" with { type: "json" };

/** The prober's own version. */
export const { version } = manifest;
