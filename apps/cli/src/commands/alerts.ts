import type { Group } from "../command.ts";
import { dead, list } from "./alerts/list.ts";
import { redrive } from "./alerts/redrive.ts";

export const alerts: Group = {
  name: "alerts",
  summary: "what channels were told, and what they were never told",
  commands: [list, dead, redrive],
};
