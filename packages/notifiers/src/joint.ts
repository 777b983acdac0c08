import type { List, Wording, Wordings } from "./wording/wording.ts";

/** What a message says once, be it in one language or in two. */
export type Joint = Pick<Wording, "title" | "link" | "footer"> & { lists: readonly List[] };

/** The parts of wordings that stand once: what is the same in all languages, and else one beside the other. */
export function jointOf(wordings: Wordings): Joint {
  const [first] = wordings;
  const beside = (textOf: (wording: Wording) => string | undefined) =>
    [...new Set(wordings.map(textOf))].filter((text) => text !== undefined).join(" / ");
  return {
    title: beside(({ title }) => title),
    lists: first.lists.map(({ names }, at) => ({ label: beside(({ lists }) => lists[at]?.label), names })),
    link: { label: beside(({ link }) => link.label), url: first.link.url },
    footer: beside(({ footer }) => footer),
  };
}
