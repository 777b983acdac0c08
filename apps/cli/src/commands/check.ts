import type { Group } from "../command.ts";
import { config } from "./check/config.ts";

export const check: Group = {
  name: "check",
  summary: "whether a configuration is sound, and what it does",
  commands: [config],
};
