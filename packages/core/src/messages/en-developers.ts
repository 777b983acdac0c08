/** What we say in English to people who build on what we measure; only the page for them carries it. */
export default {
  developers: {
    title: "For developers",
    description:
      "The API, Statuspage-compatible JSON, badges, embeds, feeds and webhooks: everything this site shows, for programs.",
    lead: "Everything this site shows can be read by programs: without a key, from any language, in public or in private.",
    parts: "Parts of this page",
    open: "Open {{path}}",
    api: {
      title: "API",
      lead: "JSON over HTTP. Reading needs no key.",
      browse: "All requests, one by one",
      document: "OpenAPI 3.1 document",
      times:
        "Times are ISO 8601 in UTC, durations are in milliseconds and sizes in bytes; the names of numbers say so.",
      cached:
        "Answers carry an ETag. Ask again with If-None-Match: what has not changed comes back as 304, without a body.",
      away: "While our database is away you are given the last answer; the header Age says how many seconds old it is.",
      errors:
        "An error is an object with code, message and requestId, and field where one of yours is at fault. Give us the requestId when you ask what went wrong.",
    },
    rates: {
      title: "How often you may ask",
      lead: "As this server is set up now. One request too many is answered with 429; Retry-After says when to come back.",
      what: "What",
      rate: "How often",
      of: "Counted per",
      pages: "Pages, badges, embeds and feeds",
      api: "The API",
      replays: "Replays of a chain that nobody has asked for lately",
      subscriptions: "Subscriptions that are asked for",
      probers: "What probers send and fetch",
      times: "{{requests}} requests in {{duration}}",
      address: "address",
      token: "token",
    },
    examples: {
      title: "Examples",
      lead: "What this server answers at this moment. Of every list only the first entry is shown.",
    },
    statuspage: {
      title: "Statuspage-compatible JSON",
      lead: "Tools that read Atlassian Statuspage can read this site: give them its address. Mirrors are the components.",
    },
    badges: {
      title: "Badges",
      lead: "For a README or a wiki. They hold what is known at this moment, and lead to the mirror’s page.",
      mirror: "Mirror",
      show: "Show",
      markdown: "Markdown",
      metric: {
        status: "State",
        uptime: "Answered checks in 30 days",
        latency: "Median time to first byte in 24 hours",
        freshness: "How late releases are shown",
        integrity: "Whether bytes are as recorded",
      },
      alt: "{{metric}}: {{mirror}}",
      twin: "For a badge service of your own, the same as JSON:",
    },
    embed: {
      title: "Embed",
      lead: "A small card with the present state, for a page of your own: less than 10 KB, no script, no cookies. With theme=light or theme=dark it stays that way; otherwise it follows the reader.",
      one: "The state of {{mirror}}",
      html: "HTML",
      all: "All mirrors together: {{path}}",
    },
    feeds: {
      title: "Feeds",
      lead: "Incidents and announced maintenance as they come, for feed readers and chat rooms.",
      all: "All mirrors",
      form: { atom: "Atom", rss: "RSS", json: "JSON Feed" },
    },
    webhooks: {
      title: "Webhooks",
      lead: "We post each event as JSON to your address, signed by Standard Webhooks.",
      subscribe: "Subscribe an address",
      id: "The same over all attempts: what you have taken once you need not take again.",
      timestamp:
        "When this attempt was made, in Unix seconds: refuse what is more than 5 minutes off your clock.",
      signature:
        "v1, and the HMAC-SHA256 of id.timestamp.body in base64; v1a, for a signature by Ed25519. Entries have a space between them while a secret changes.",
      key: "The key is what follows whsec_, decoded from base64. Compare in constant time, over the bytes of the body as they arrived.",
      answer:
        "Answer with any 2xx within 15 seconds. 410 ends the subscription; 429, 5xx and silence are tried again for a day.",
      sample: "Check the signature in {{language}}",
    },
    components: {
      title: "The parts of our pages",
      lead: "Every component and chart of this site in all its states, in the open.",
      made: "Colours, shapes and patterns are the same everywhere. Each picture has a table that says the same where it stands on its own page. All numbers here are made up.",
    },
  },
};
