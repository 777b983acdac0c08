/** What we say in English of how we measure, and what that costs mirrors; only the page of the method carries it. */
export default {
  method: {
    title: "How we measure",
    pageTitle: "{{mirrors}} looked at from {{vantages}}: method",
    mirrors_one: "{{count}} mirror",
    mirrors_other: "{{count}} mirrors",
    vantages_one: "{{count}} vantage",
    vantages_other: "{{count}} vantages",
    finding: "{{mirrors}} looked at from {{vantages}}; each vantage looks at each mirror every {{every}}.",
    lead: "What is probed, how often and from where, how it is judged, and what that costs a mirror. All of it is told as this site is configured at the moment, by the program that measures.",
    parts: "On this page",
    probed: {
      title: "What is probed",
      how: "Each vantage runs each probe on its own; their turns are spread over the interval. A run ends at its deadline, and when it has taken as many bytes as it may.",
      probe: "Probe",
      every: "Every",
      subjects: "Looks at",
      deadline: "Deadline",
      most: "At most a run",
      budget: "Budget a day",
      noBudget: "–",
      ofChains_one: "{{count}} chain",
      ofChains_other: "{{count}} chains",
      itself: "its own network",
      requests: "{{requests}} requests",
      either: "{{requests}} or {{bytes}}",
      budgets:
        "A budget is that of one vantage for one mirror and UTC day. Beyond it only what is needed most is asked for, or nothing.",
      canary: "Every mirror is asked for the same version: ",
      basket_one: "{{count}} module is looked into wherever a mirror lists it",
      basket_other: "{{count}} modules are looked into wherever a mirror lists them",
    },
    asks: {
      availability: "Asks for the .info of one version on a fresh connection and times every phase.",
      throughput: "Times small requests, alone and beside a zip that it fetches.",
      freshness:
        "Watches for releases: asks for @v/list, then @latest, and for a version only once it is listed.",
      integrity:
        "Takes a few versions in turn and holds go.mod and zip against the record that the checksum database has proved.",
      "log-view":
        "Asks for head, records and tiles of the checksum database and holds them against what all others show.",
      conformance: "Holds the mirror against the rules of the protocol.",
      cache: "Asks what the mirror tells caches, and as they would ask.",
      tls: "Shakes hands a few times: certificates, versions, resumption.",
      chain: "Gets a module through the chain as the go command does.",
      drill: "Makes each hop of a chain fail in every way, on our side of real requests.",
      reference: "Asks hosts that have nothing to do with mirrors whether the vantage itself has a network.",
    },
    from: {
      title: "From where",
      vantage: "Vantage",
      region: "Region",
      network: "Network",
      none: "No vantage is configured.",
      references: "Hosts by which each vantage tests its own network: {{hosts}}.",
    },
    judging: { title: "When what is called what" },
    rule: {
      down: "A vantage calls a mirror down after {{failuresOfSeveral}} failures in a row; where it is the only one, after {{failuresOfOne}}. It takes that back once the mirror has answered over {{lastingMs}}.",
      slow: "Answers that are too slow make a mirror degraded when {{degradedInRow}} come in a row, and an incident when that lasts for {{degradedForMs}}.",
      verdict:
        "A mirror has an outage when at least half of the vantages that can be believed, and two of them, call it down; where fewer do, it is a partial outage. Where too few vantages are left to tell, there is no verdict.",
      fresh:
        "What was seen counts for {{freshIntervals}} intervals of its check. Then it is old, and the verdict is withdrawn.",
      late: "What is told more than {{timelyMs}} late fills the past; it opens and ends nothing by itself.",
      reopened: "An outage that comes back within {{reopenWithinMs}} of its end is the same incident.",
      flapping:
        "After {{turnsToFlap}} turns in {{flappingWindowMs}} a mirror is flapping: its incident stays open until it has been one way for {{steadyMs}}.",
      ourselves:
        "A vantage that reaches fewer than {{referencesNeeded}} reference hosts, or has been silent for {{silentForMs}}, has no say. What it saw meanwhile counts as unknown.",
      together:
        "Where at least {{fewestTogether}} mirrors, and most of all, begin to fail within {{togetherMs}} of each other, one cause is looked for: the vantage itself if it is the only one to see it, else something that they share.",
      findings:
        "Wrong bytes and contradicting heads of the checksum database are told after one confirming look, whatever else holds, and close only by hand. Other findings end {{cleanForMs}} after they were seen last.",
      releases:
        "A release is late when it comes more than {{lateAfterMs}} after its publication; a mirror that stands still for {{frozenAfterMs}} while others move is frozen.",
      ranking:
        "A mirror with fewer than {{leastSamples}} runs in the window is given no place in the comparison.",
    },
    shares: {
      title: "Shares and rounding",
      formula: "share = answered ÷ (answered + failed)",
      answered:
        "Slow answers are answers. Runs without a result, and those in maintenance that was announced before it began, are in no part of the share; the bars are made of the same runs.",
      rounding:
        "Shares are rounded down to hundredths of a percent, so that one failure never reads as 100 %. What is above nothing never reads as nothing.",
      percentiles:
        "Times to first byte are of answered runs, counted in steps of a logarithmic scale; medians and percentiles are read off these steps, so they are close and not exact.",
      score: "The score of the comparison, with its weights, stands on the page of the comparison.",
    },
    view: {
      title: "Limits of the view",
      vantages:
        "We see what our vantages see. A mirror may work for you where it fails for them, and the other way round: every state says from where it was seen.",
      sample:
        "Bytes are sampled: that nothing was found wrong proves only the versions that were looked into.",
      between: "Between two runs nothing is known. What is shorter than the interval may go unseen.",
      lags: "The lag of a release lies between a look that missed it and one that showed it.",
      addresses: "Behind one name there may be many servers; each run meets one of them.",
    },
    asking: {
      title: "How we ask, and how to be left alone",
      agent:
        "Every request names us, but for those that must look like the go command’s (view of the checksum database, chains, drills):",
      pace: "A mirror that is asked much at a time is asked at most once in {{pace}}. Redirects are followed up to {{redirects}} times; a request ends after {{deadline}}, sooner where nobody answers: {{connect}} for a connection, {{tls}} for the handshake, {{silence}} of silence.",
      rest: "Whoever answers 429, or 503 with Retry-After, is left alone for as long as he says, or for {{rest}}. While that lasts, runs count as unknown and nobody is blamed for it soon.",
      object:
        "You run a mirror and want it looked at less, otherwise or not at all? Write to us; intervals and probes are set per site, and a mirror can be taken out.",
      contact: "Contact: ",
      noContact: "This site names no contact. Its operator can set one as “contact” in the configuration.",
    },
    ledger: {
      title: "What watching costs",
      how: "Counted on the wire at every vantage: requests, and bytes both ways with handshakes. What a redirect leads to counts as asked of the mirror that sends us there. Days are UTC days.",
      scope: "What the server itself asks, for look-ups and the index of releases, is not in it.",
      finding: "{{mirror}} bore most on one day: {{requests}} and {{bytes}} on {{day}}",
      none: "Nothing has been counted yet. The first entries come with the first runs.",
      chart: "Bytes of each day",
      chartSummary:
        "All mirrors together, from all vantages, over the last {{days}} days; today is not over.",
      point: "{{day}}: {{requests}} and {{bytes}}; most at {{mirror}}, {{mirrorBytes}}.",
      csv: "Download every entry as CSV",
      mirrors: "Mirror by mirror",
      mirror: "Mirror",
      day: "Day",
      today: "Today so far",
      mean: "A whole day, on average",
      highest: "Highest budget used today",
      used: "{{share}} of {{probe}}",
      both: "{{requests}}, {{bytes}}",
      kinds: "{{mirror}}, probe by probe",
      kindsHow:
        "Over the last {{days}} days, from all vantages; budgets are those of one vantage and day, and what is used of them is of the vantage that asked most today.",
      runs: "Runs",
      requests: "Requests",
      connections: "Connections",
      sent: "Sent",
      received: "Received",
      untold_one: "{{untold}} of these runs came from a prober that does not count what it costs.",
      untold_other: "{{untold}} of these runs came from probers that do not count what they cost.",
      budget: "Used of the budget",
      budgetOf: "{{share}} of {{budget}}",
    },
    kept: {
      title: "What is kept, and for how long",
      what: "What",
      howLong: "For how long",
      forever: "for ever",
      thing: {
        observations: "Every run with all that it saw",
        fiveMinutes: "Runs counted by five minutes",
        hours: "Runs counted by hours",
        days: "Runs counted by days",
        minutes: "How each minute went, for what a chain would have cost",
        transfers: "What was fetched in bulk, and how fast",
        releases: "When each release came",
        contents: "Hashes of what a mirror served, after it was seen last",
        grades: "Rules kept and broken, and certificates",
        walks: "How chains were walked",
        drills: "What drills came to",
        ledger: "What watching cost",
        evidence: "Evidence of wrong bytes and of forks",
        incidents: "Incidents",
        deliveries: "What channels were told",
      },
    },
  },
};
