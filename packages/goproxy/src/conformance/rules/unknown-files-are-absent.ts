import { judgeAbsence } from "../absence.ts";
import { worstOf } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { defineRule } from "../../interview/rule.ts";

/** A version that nobody tagged has no files. */
export default defineRule(async ({ interview, subjects: { known, unknownVersion } }) => {
  const unknown = { module: known.module, version: unknownVersion };
  const mod = await judgeAbsence(interview, filePath(unknown, "mod"));
  return worstOf(mod, await judgeAbsence(interview, filePath(unknown, "zip")));
});
