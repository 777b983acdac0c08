import { judgeAbsence } from "../absence.ts";
import { defineRule } from "../../interview/rule.ts";

/** A checksum database that nobody runs is not passed on. */
export default defineRule(({ interview, subjects: { unknownLog } }) =>
  judgeAbsence(interview, `sumdb/${unknownLog}/supported`),
);
