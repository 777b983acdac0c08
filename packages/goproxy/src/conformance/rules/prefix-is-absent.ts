import { judgeNoVersions } from "../absence.ts";
import { worstOf } from "../../interview/judgement.ts";
import { defineRule } from "../../interview/rule.ts";

/** The paths around a module that are none have no versions. */
export default defineRule(async ({ interview, subjects: { prefixes } }) => {
  const [first, ...others] = prefixes;
  let worst = await judgeNoVersions(interview, first);
  for (const prefix of others) worst = worstOf(worst, await judgeNoVersions(interview, prefix));
  return worst;
});
