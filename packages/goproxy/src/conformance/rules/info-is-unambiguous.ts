import { refuseDoubtful } from "../../doubt.ts";
import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { orFlaw, readInfoOf } from "../read-info.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is said of a version reads the same to everybody. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "info") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const info = readInfoOf(reply);
  if ("flaw" in info) return nothingToJudge(reply);
  const doubted = orFlaw(() => {
    refuseDoubtful(textOf(reply), info, Date.now());
    return info;
  });
  return "flaw" in doubted ? warn(doubted.flaw, reply) : pass(reply);
});
