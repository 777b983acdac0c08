/** What we say in English of how a mirror and what stands before it cache; only the page about that carries it. */
export default {
  cache: {
    title: "Rules of caching",
    why: "The go command itself neither caches answers nor asks for parts of them; caches on the way, other mirrors and browsers do.",
    nodes: "Nodes that answered",
    nodesWindow: "last 24 hours",
    nodesWhy:
      "A node is an address. “Only this node is bad” where it fails while the mirror’s other nodes answer the same vantages.",
    nodesNone: "No node has answered in the last 24 hours.",
    aloneBad: "Only this node is bad",
    node: "Node",
    network: "Network",
    pop: "Location",
    said: "What it says of itself",
    vantages: "Seen from",
    failed: "Failed",
    of: "{{failed}} of {{runs}}",
    p50: "First byte, median",
    lastSeen: "Last seen",
    rule: {},
  },
};
