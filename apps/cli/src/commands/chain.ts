import type { Group } from "../command.ts";
import { doctor } from "./chain/doctor.ts";
import { drill } from "./chain/drill.ts";
import { explain } from "./chain/explain.ts";
import { replay } from "./chain/replay.ts";

export const chain: Group = {
  name: "chain",
  summary: "what a GOPROXY value does when a mirror fails",
  commands: [explain, doctor, drill, replay],
};
