/** What we say in English where others show us: in feeds, badges, embeds and pictures; no page carries it. */
export default {
  surface: {
    feed: {
      title: "{{site}}: incidents",
      titleOf: "{{mirror}}: incidents — {{site}}",
      description: "Incidents and announced maintenance of Go module mirrors, as they are measured.",
      descriptionOf: "Incidents and announced maintenance of {{mirror}}, as they are measured.",
      maintenance: "Maintenance: {{title}}",
      maintenanceOf: "Announced maintenance from {{start}} to {{end}}: {{mirrors}}.",
      everyMirror: "all mirrors",
      began: "Since {{start}}.",
      lasted: "From {{start}} to {{end}} ({{duration}}).",
      seenFrom: "Seen from {{vantages}}.",
      more: "The whole incident",
    },
    badge: {
      title: "{{label}}: {{message}}",
      label: {
        status: "{{mirror}}",
        uptime: "{{mirror}} uptime, 30 d",
        latency: "{{mirror}} latency",
        freshness: "{{mirror}} lag",
        integrity: "{{mirror}} integrity",
      },
      wrong: "Mismatch",
      frozen: "Standing still",
      noneArrived: "None arrived yet",
      within: "95 % within {{span}}",
    },
    embed: {
      title: "{{page}} — {{site}}",
      share: "{{share}} {{base}} answered in 30 days",
      median: "median {{latency}}",
      noShare: "No checks in 30 days",
      days: "Shares of the last 30 days",
      asOf: "As of {{at}}",
      incidents_one: "One open incident",
      incidents_other: "{{count}} open incidents",
    },
    picture: {
      share: "{{base}} answered in 30 days",
      median: "median time to first byte, 24 h",
      at: "{{day}}, {{time}}",
      demonstration: "Demonstration",
    },
  },
};
