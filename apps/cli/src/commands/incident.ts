import type { Group } from "../command.ts";
import { ack } from "./incident/ack.ts";
import { close } from "./incident/close.ts";
import { list } from "./incident/list.ts";
import { note } from "./incident/note.ts";
import { show } from "./incident/show.ts";
import { silence } from "./incident/silence.ts";

export const incident: Group = {
  name: "incident",
  summary: "what went wrong, and what operators do and say about it",
  commands: [list, show, note, ack, silence, close],
};
