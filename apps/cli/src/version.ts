import manifest from "../package.json" with { type: "json" };

/** Heliograph's version, as this program has it. */
export const { version } = manifest;
