import manifest from "../package.json" with { type: "json" };

/** The prober's own version. */
export const { version } = manifest;

/** How we introduce ourselves to mirrors: who we are, and where somebody can be reached. */
export const userAgent = (contact: string) =>
  contact === "" ? `Heliograph/${version}` : `Heliograph/${version} (+${contact})`;
