import { judgeAbsence, judgeNoVersions } from "../absence.ts";
import { worstOf } from "../../interview/judgement.ts";
import { latestPath } from "../../interview/paths.ts";
import { defineRule } from "../../interview/rule.ts";

/** A module that nobody made has neither versions nor a latest one. */
export default defineRule(async ({ interview, subjects: { unknownModule } }) => {
  const latest = await judgeAbsence(interview, latestPath(unknownModule));
  return worstOf(latest, await judgeNoVersions(interview, unknownModule));
});
