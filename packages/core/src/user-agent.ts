/** How we introduce ourselves to mirrors: who we are, and where somebody can be reached. */
export const userAgentOf = ({ version, contact }: { version: string; contact: string }): string =>
  contact === "" ? `Heliograph/${version}` : `Heliograph/${version} (+${contact})`;
