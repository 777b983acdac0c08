import { judgeAbsence } from "../absence.ts";
import { filePath } from "../../interview/paths.ts";
import { defineRule } from "../../interview/rule.ts";

/** A version that nobody tagged is not there. */
export default defineRule(({ interview, subjects: { known, unknownVersion } }) =>
  judgeAbsence(interview, filePath({ module: known.module, version: unknownVersion }, "info")),
);
