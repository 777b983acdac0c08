import { fail, notApplicable, pass } from "../../interview/judgement.ts";
import { latestPath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is said of the latest version can be read, where that is offered at all. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: latestPath(subjects.known.module) });
  if (!isServed(reply)) return notApplicable(`@latest is not offered: ${inWords(reply)}`, reply);
  const info = readInfoOf(reply);
  return "flaw" in info ? fail(info.flaw, reply) : pass(reply);
});
