import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of a mirror's outages; only its failover tab carries it. */
const zhCNFailover: PartMessages["failover"] = {
  failover: {
    title: "故障切换",
  },
};

export default zhCNFailover;
