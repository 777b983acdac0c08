/** What we say in English of a mirror's outages; only its failover tab carries it. */
export default {
  failover: {
    title: "Failover",
  },
};
