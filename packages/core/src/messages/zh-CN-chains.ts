import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of chains of mirrors; only pages about them carry it. */
const zhCNChains: PartMessages["chains"] = {
  chains: {
    comma: "仅在 404 或 410 时转到下一个",
    pipe: "出现任何错误都转到下一个",
  },
};

export default zhCNChains;
