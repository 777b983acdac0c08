import type { Story } from "./story.ts";

const files = import.meta.glob<Story>("./stories/*.story.tsx", { eager: true, import: "default" });

/** Every story: words and controls first, then pictures, each by name. */
export const allStories: readonly Story[] = Object.values(files).toSorted(
  (one, other) =>
    Number(one.isWide ?? false) - Number(other.isWide ?? false) || one.name.localeCompare(other.name, "en"),
);
