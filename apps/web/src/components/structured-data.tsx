import { scriptJson } from "../lib/script-json.ts";

/** What a page tells to machines in the words of schema.org; browsers run no such data, so that our policy allows it. */
export const StructuredData = ({ told }: { told: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: scriptJson(told) }}
    suppressHydrationWarning
  />
);
