/** What we say in English when we tell channels of incidents; no page carries it. */
export default {
  alert: {
    title: "[{{state}}] {{who}} — {{what}}",
    titleSeen_one: "[{{state}}] {{who}} — {{what}} ({{seen}}/{{count}} vantage)",
    titleSeen_other: "[{{state}}] {{who}} — {{what}} ({{seen}}/{{count}} vantages)",
    titleAfter: "[{{state}}] {{who}} — {{what}} (after {{duration}})",
    titlePlain: "[{{state}}] {{what}}",
    /** What a message is about at a glance. */
    state: {
      down: "Down",
      partial: "Partial outage",
      degraded: "Degraded",
      critical: "Critical",
      warning: "Warning",
      own: "Monitoring",
      recovered: "Recovered",
      resolved: "Resolved",
      flapping: "Flapping",
      maintenance: "Maintenance",
      test: "Test",
    },
    what: {
      plain: "{{problem}}",
      reopened: "{{problem}}, again",
      updated: "{{problem}}, worse than before",
      flapping: "{{problem}}, on and off",
      steadied: "{{problem}}, no longer on and off",
      reminder: "{{problem}}, still open",
      escalation: "{{problem}}, not acknowledged",
    },
    problem: {
      unreachable: "Unreachable",
      slow: "Slow",
      shared_outage: "Shared outage",
      vantage_offline: "Vantage silent",
      vantage_cut_off: "Vantage cut off",
      vantage_doubted: "Vantage doubted",
      monitoring_impaired: "Monitoring impaired",
      channel_dead: "Channel dead",
      alerts_stuck: "Alerts stuck",
    },
    mirrors_one: "{{count}} mirror",
    mirrors_other: "{{count}} mirrors",
    mostMirrors: "Most mirrors",
    host: "{{name}} ({{host}})",
    /** Ends what is only part of a sentence. */
    sentence: "{{text}}.",
    outage: {
      everywhere: "{{mirror}} is unreachable from every vantage.",
      from: "{{mirror}} is unreachable from {{vantages}}.",
      plain: "{{mirror}} is unreachable.",
      slow: "{{mirror}} answers slowly.",
      slowFrom: "{{mirror}} answers slowly, seen from {{vantages}}.",
    },
    shared_one: "{{count}} mirror fails, seen from every vantage. Whatever it is, it is told once.",
    shared_other:
      "{{count}} mirrors fail together, seen from every vantage. They probably share one cause, so it is told once.",
    own: {
      vantage_offline:
        "{{who}} has stopped reporting. It has no vote until it is heard of again, and no mirror is called down for it.",
      vantage_cut_off:
        "{{who}} reaches none of its reference hosts: its own network is cut off. What it sees counts as unknown.",
      vantage_doubted:
        "Most mirrors turned bad at once for {{who}}, while other vantages disagree. It has no vote until it agrees with them again.",
      monitoring_impaired:
        "Too few vantages report to judge any mirror. Until more do, nothing opens, and open incidents stay as they are.",
      channel_dead:
        "The channel {{who}} takes no messages any more. Check its settings, then send what it has missed.",
      alerts_stuck: "Alerts have been waiting for more than 5 minutes to be delivered.",
    },
    meaning: {
      unreachable: "Builds that depend on it fail or fall back to the next proxy.",
      slow: "Builds that depend on it take longer.",
      hash_mismatch: "Do not use this mirror for this module.",
      content_differs: "Do not use this mirror for this module.",
      archive_invalid: "Do not use this mirror for this module.",
      content_invalid: "Builds that need it from here fail; other mirrors have it.",
      info_differs: "The bytes of the module are not in doubt.",
      log_forked: "Do not rely on what it says of checksums until this is explained.",
      log_inconsistent: "Do not rely on what it says of checksums until this is explained.",
      log_bad_signature: "Do not rely on what it says of checksums until this is explained.",
      log_stale: "It contradicts nobody, but lacks what is new.",
      freshness: "What it serves is right; it lacks what is new.",
      frozen: "What it serves is right; it lacks what is new.",
      version_vanished: "Builds that name this version need another mirror.",
      backend_disagreement: "What a build gets depends on which of its servers answers.",
      conformance: "Most builds do not notice.",
      certificate_expiring: "Once it has expired, builds no longer get anything from this mirror.",
      certificate_disagreement:
        "Somebody may sit in between: do not trust what is fetched there until this is explained.",
    },
    life: {
      reopened: "It had been over for less than 10 minutes.",
      flapping:
        "It comes and goes, so single ups and downs are not told until it has been steady for 15 minutes.",
      steadied: "It has been steady for 15 minutes; changes are told again.",
      waiting: "It has been open for {{duration}}, and nobody has acknowledged it.",
    },
    over: {
      outage: "{{mirror}} answers again. It was unreachable for {{duration}}.",
      slow: "{{mirror}} is as fast as before again. It was slow for {{duration}}.",
      shared: "The mirrors answer again after {{duration}}.",
      after: "That is over after {{duration}}.",
    },
    maintenance: "Planned maintenance. What these mirrors do meanwhile is no incident.",
    test: {
      title: "A message from {{site}}",
      summary: "This is a test: nothing is wrong. The channel works if you can read this.",
    },
    digest: {
      title_one: "{{count}} incident",
      title_other: "{{count}} incidents",
      titleSomeOver_one: "{{count}} incident, {{over}} of them over",
      titleSomeOver_other: "{{count}} incidents, {{over}} of them over",
      titleOver_one: "{{count}} incident is over",
      titleOver_other: "{{count}} incidents are over",
      summary:
        "Several things happened at about the same time and are told together. All of them are listed here.",
      open: "[{{state}}] {{what}}, since {{start}} ({{count}})",
      over: "[{{state}}] {{what}}, {{start}} to {{end}} ({{count}})",
    },
    affected: "Mirrors ({{count}})",
    fact: {
      state: "State",
      mirror: "Mirror",
      vantage: "Vantage",
      channel: "Channel",
      problem: "Problem",
      began: "Began",
      begins: "Begins",
      ended: "Ended",
      ends: "Ends",
      lasted: "Lasted",
      seenFrom: "Seen from",
      error: "Main error",
      about: "About",
      detail: "Details",
    },
    seenFrom: "{{vantages}} ({{seen}} of {{looking}})",
    more: "{{count}} more",
    action: "Use the recommended chain instead",
    link: { incident: "Open the incident", mirror: "Open the mirror’s page", site: "Open the status page" },
    footer: "{{site}} · {{id}}",
    leave: "Change or end this subscription",
    confirmation: {
      title: "Please confirm: news of {{site}} by e-mail",
      summary:
        "Somebody, hopefully you, wants this address to hear of incidents at {{site}}. If it was you, confirm it; if not, ignore this mail: nothing more will be sent, and the address is forgotten within a day.",
      link: "Confirm the subscription",
    },
    /** What whoever set a channel up can do next. */
    hint: {
      check_address:
        "Check the address: the service says that there is nothing behind it. Make a new one if in doubt.",
      check_secret: "Check the secret or token: the service does not accept it.",
      check_clock: "Check the secret, and this server’s clock: signatures hold for an hour at most.",
      allow_address: "Allow the address that this server sends from in the settings of the bot.",
      set_keyword: "Set “keyword” to one of the words that the bot asks for.",
      look_into_channel:
        "Look into the channel: the service has taken the message, and does not tell whether it shows it.",
      make_workflow: "Make a workflow that starts when a webhook request is received, and use its address.",
      check_recipient:
        "Check whom it goes to: the service does not know them, or lets us write to them no more.",
      wait: "Wait: the service asks for a pause, and what is due goes out after it.",
    },
  },
};
