/** What we say in English of keys that do something anywhere; loaded when a reader asks which there are. */
export default {
  keys: {
    title: "Keyboard",
    key: "Key",
    does: "What it does",
    search: "Search",
    status: "Status page",
    compare: "Comparison",
    incidents: "Incidents",
    theme: "Next theme: system, light, dark",
    list: "This list",
    arrows: "Arrow keys",
    move: "Move within bars, matrices and charts",
    escape: "Close what is on top",
    on: "These keys are on",
  },
};
