import webhooks from "../../../../../docs/webhooks.md?raw";

/** How a receiver checks a signature, in each language of the documentation. */
export const samples = [...webhooks.matchAll(/^## (.+)\n+```\w+\n([\s\S]+?)\n```$/gm)].map(
  ([, language = "", code = ""]) => ({ language, code }),
);
