import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of a point in time. */
const zhCNTime: PartMessages["time"] = {
  time: {
    title: "其他时区的时间",
    ago: "{{duration}}前",
    in: "{{duration}}后",
  },
};

export default zhCNTime;
