/** What we say in English of the chains to take; only pages that recommend one carry it. */
export default {
  recommended: {
    heading: "What to use now",
    none: "There is no recommendation yet: it takes mirrors that work, whose bytes are right and which are up to date.",
    all: "For everybody",
    region: "In {{region}}",
    vantage: "Seen from {{vantage}}",
    why: "Why this one",
    line: "Set it for all your builds",
    since: "The same since {{since}}. Believe it until {{expires}}.",
    reasonFor: "{{scopes}}: {{reason}}",
    candidates: "What it and the next best would have cost in {{days}} days",
    every: "Show the recommendation for each region and vantage",
    scope: "For",
    chain: "Chain",
    sinceHead: "The same since",
    expires: "Believe it until",
    sumdb: "sum.golang.org is not reached from here, its alias is.",
    reason: {
      "fewest-minutes-lost":
        "Over the last {{days}} days it would have left builds without modules for {{lost}}.",
      "fewest-minutes-lost-none":
        "Nothing seen in the last {{days}} days would have left builds without modules.",
      quickest: "{{mirror}} is quick: half of its answers start within {{latency}}.",
      "pipe-passes-outages":
        "A pipe follows {{mirror}}: on any error go asks the next one. A comma would stop builds when it is down.",
      "checksums-proxied": "{{mirror}} passes the checksum database on.",
      "kept-for-stability":
        "It has been the best for {{duration}}. Another one replaces it only when it stays better for hours.",
      "left-out-breached": "{{mirror}} is left out: an incident about its bytes or its log is open.",
      "left-out-unchecked":
        "{{mirror}} is left out: it does not pass the checksum database on, which is not reached from here.",
      "left-out-down": "{{mirror}} is left out: it does not answer.",
      "left-out-late": "{{mirror}} is left out: it shows releases late.",
      "little-history": "Only {{duration}} of history is known: this may change soon.",
    },
  },
};
