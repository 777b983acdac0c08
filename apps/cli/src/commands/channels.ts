import type { Group } from "../command.ts";
import { list } from "./channels/list.ts";
import { test } from "./channels/test.ts";

export const channels: Group = {
  name: "channels",
  summary: "where a server sends alerts, and whether that works",
  commands: [list, test],
};
