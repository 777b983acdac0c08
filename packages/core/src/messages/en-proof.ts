/** What we say in English of proofs, of the log and of evidence; only pages about them carry it. */
export default {
  integrity: {
    never: "No version has been looked into yet.",
    none: "No version was looked into in the last 24 hours.",
    all_one:
      "The one look into a version in the last 24 hours found the bytes that the checksum database recorded.",
    all_other:
      "All {{looks}} looks into versions in the last 24 hours found the bytes that the checksum database recorded.",
    refuted_one:
      "{{looks}} of {{total}} looks into versions in the last 24 hours found other bytes than the checksum database recorded.",
    refuted_other:
      "{{looks}} of {{total}} looks into versions in the last 24 hours found other bytes than the checksum database recorded.",
    some: "{{looks}} of {{total}} looks into versions in the last 24 hours are proved to have found the recorded bytes. None found others.",
    checked: "Last looked into {{age}} ago",
    counts: "What the looks proved",
    over: "24 hours",
    overMonth: "{{looks}} in 30 days",
    meanings: "What these words mean",
    meaning: {
      verified:
        "The bytes have the hashes of a record in the checksum database, and that record was proved to be part of the signed log.",
      refuted: "There is such a record, and the bytes have other hashes.",
      unrecorded:
        "The checksum database has no record of this version, so there is nothing to hold it against.",
      unproved:
        "The checksum database could not be asked. That is not the mirror’s fault and says nothing about its bytes.",
    },
    views: "What it shows of the checksum database",
    noViews: "It has not been asked yet what it shows of the checksum database.",
    allSources: "Compare all sources",
    contents: "Versions looked into",
    contentsNone: "None yet.",
    version: "Version",
    result: "Result",
    modHash: "go.mod",
    zipHash: "Zip",
    at: "Looked into",
  },
  log: {
    same: "Every source shows the same history of {{log}}.",
    sameSome:
      "{{count}} of {{total}} sources show the same history of {{log}}; the others could not be compared.",
    forked: "Two histories of {{log}} are shown.",
    forkedBy: "{{sources}}: what is shown there cannot be joined to the history that is seen elsewhere.",
    old_one: "{{count}} of {{total}} sources of {{log}} is more than a day behind.",
    old_other: "{{count}} of {{total}} sources of {{log}} are more than a day behind.",
    oldWhy: "An old state is no contradiction: what they show is a part of the same history.",
    unconfigured: "No checksum database is configured.",
    awaiting: "No head of {{log}} has been seen yet.",
    awaitingWhy: "The first results arrive about 5 minutes after a mirror is added.",
    checked: "Newest head seen {{age}} ago",
    title: {
      same: "One history: {{log}}",
      forked: "Forked log: {{log}}",
      old: "Old log: {{sources}}",
      awaiting: "No head yet",
    },
    trusted: "The head that all are held against",
    records: "Records",
    root: "Root hash",
    since: "First seen",
    key: "Verifier key",
    note: "Signed head as it came",
    sources: "Sources",
    source: "Source",
    direct: "the database itself",
    vantage: "Seen from",
    supported: "Passes it on",
    yes: "Yes",
    no: "No",
    unsaid: "Not said",
    relation: "Against the trusted head",
    head: "Newest head",
    at: "Seen",
    behindBy_one: "{{records}} record, {{duration}}",
    behindBy_other: "{{records}} records, {{duration}}",
    is: {
      equal: "Equal",
      behind: "Behind",
      ahead: "Ahead",
      stale: "Old",
      forked: "Forked",
      inconclusive: "Unclear",
    },
    matrix: "Source against source",
    matrixHow: "Each row says how the head of its source relates to that of the column.",
    itself: "itself",
    noHeads: "no head",
    meanings: "What these words mean",
    meaning: {
      equal: "The same size and the same root hash.",
      behind: "Smaller, and proved to be the beginning of the other.",
      ahead: "Larger, and proved to begin with the other.",
      stale: "Behind, and records that it lacks have been known for more than a day.",
      forked: "Both are signed, and no single history has them both.",
      inconclusive: "The proof could not be completed, which says nothing for or against either.",
    },
    about: "What a fork is, and why it matters",
    aboutText: {
      log: "The checksum database is a log that only ever grows. Its signed head stands for everything recorded so far, so that two heads can be compared by a short proof: the smaller one must be the beginning of the larger.",
      fork: "A fork is a pair of signed heads for which that proof fails. Whoever signs has then told two readers two histories, and a module may have one checksum for you and another one for everybody else.",
      honest:
        "Being behind is harmless: caches lag. A fork never is. Both heads are kept for ever, and the incident stays open until an operator explains it.",
    },
  },
  evidence: {
    sentence: {
      hash_mismatch: "{{mirror}} served {{subject}} with another hash than the checksum database recorded.",
      content_differs: "{{mirror}} served {{subject}} with other bytes than before or elsewhere.",
      archive_invalid: "{{mirror}} served an archive for {{subject}} that is no valid module.",
      content_invalid: "{{mirror}} served something other than {{subject}}.",
      info_differs: "{{mirror}} gave another time or origin for {{subject}} than the other mirrors.",
      log_forked: "{{mirror}} showed a history of {{subject}} that contradicts the one seen elsewhere.",
      log_inconsistent: "{{mirror}} served parts of {{subject}} that do not fit its signed head.",
      log_bad_signature: "{{mirror}} showed a head of {{subject}} with a wrong signature.",
      log_stale: "{{mirror}} showed an old state of {{subject}}.",
      freshness: "{{mirror}} showed releases late.",
      frozen: "{{mirror}} stood still while other mirrors moved on.",
      version_vanished: "{{mirror}} had shown {{subject}} and stopped showing it.",
      backend_disagreement:
        "{{mirror}} gave different answers when asked several times in a row for {{subject}}.",
      conformance: "{{mirror}} had kept the rule “{{subject}}” and broke it.",
      certificate_expiring: "The certificate of {{subject}} was about to expire.",
      certificate_disagreement: "One vantage was shown another certificate for {{subject}} than all others.",
    },
    found: "What was found",
    heads: "The two signed heads",
    headsWhy: "Both are shown as they came. The same key signed them, and no single history has them both.",
    headOf: "{{records}} records, shown by {{mirror}}",
    headBy: "{{records}} records",
    key: "Key that signs the log",
    facts: "Circumstances",
    mirror: "Mirror",
    subject: "About",
    part: "Part",
    vantage: "Seen from",
    at: "Found",
    standing: "Standing",
    incident: "The incident",
    noIncident: "None yet: a second sighting within a day opens one.",
    todo: "What to do",
    advice: {
      module: {
        use: "Use another mirror for this module. The go command refuses such bytes by itself as long as GOSUMDB is not off and GONOSUMDB, GOPRIVATE and GOINSECURE do not name the module.",
        clean:
          "If you fetched it here with any of these set, empty the module cache with {{command}} and fetch it again from another mirror.",
        sum: "Do not accept a changed go.sum line for it before the cause is known.",
      },
      log: {
        direct:
          "Ask the checksum database directly: take this mirror out of GOPROXY until this is explained.",
        keep: "Keep {{folder}}: the heads there are a record of what you were shown.",
        stayOn: "Do not set GOSUMDB=off. That would switch off the very check that found this.",
      },
      late: {
        wait: "Nothing is wrong with what the mirror serves; it only lacks what is new. This closes by itself once it has caught up.",
        ask: "If you need a new version now, name it exactly, as in {{command}}: many mirrors fetch on demand what their list does not show yet.",
        other:
          "Or put another mirror first in GOPROXY. A mirror that answers 404 hands over to the next one.",
      },
      gone: {
        pin: "If your go.mod names the version, ask another mirror for it: the checksum database makes sure that it is the same one.",
        cache: "What is in your module cache stays usable.",
      },
      varying: {
        repeat: "If a version is missing, ask once more: another cache of the mirror may answer.",
        pin: "Name versions exactly. What @latest means depends on which cache answers.",
      },
      rule: {
        nothing:
          "Nothing, unless a build fails here: the go command does not lean on every rule, and this closes by itself once the rule is kept again.",
        see: "The mirror’s page shows what was asked, what came and what the rule is good for.",
      },
      expiring: {
        wait: "Nothing yet: builds go on as before, and this closes by itself once the certificate is renewed.",
        after:
          "Should it expire, the go command stops at this mirror wherever a comma follows it in GOPROXY; behind a pipe it asks the next one.",
      },
      otherCertificate: {
        compare:
          "The mirror’s page shows each certificate with who is shown it. If you build from the place that is shown another one, ask another mirror until this is explained.",
        sums: "What the checksum database knows is safe all the same, because the go command compares hashes. Lists of versions and private modules are not.",
      },
      mild: {
        nothing:
          "Nothing for most readers: no bytes were proved wrong, and this closes by itself once it is no longer seen.",
        other: "If a build fails on this version, try another mirror.",
      },
    },
    noneNeeded: "What was seen over several looks speaks for itself: there is no bundle.",
    bundle: "The bundle",
    bundleWhat:
      "Everything that proves this: requests, answers, heads and proofs, in one .tar that is named after its hash. Bytes from mirrors are given to operators alone.",
    noBundle: "No bundle could be kept.",
    state: "State",
    complete: "Complete",
    arriving: "Still arriving from the prober",
    size: "Size",
    sha256: "SHA-256",
    download: "An operator downloads it",
    prove: "And proves it again",
  },
};
