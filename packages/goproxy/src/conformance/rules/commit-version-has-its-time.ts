import { parsePseudoVersion } from "../../pseudo-version.ts";
import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is said of a commit has the time that its version names. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.commit, "info") });
  const info = isServed(reply) ? readInfoOf(reply) : { flaw: "" };
  if ("flaw" in info || info.committedAt === undefined) return nothingToJudge(reply);
  const named = parsePseudoVersion(subjects.commit.version)?.committedAt ?? 0;
  const isSame = Math.floor(info.committedAt / 1_000) === named / 1_000;
  return isSame
    ? pass(reply)
    : warn(`the time that is told is ${info.time}, not ${new Date(named).toISOString()}`, reply);
});
