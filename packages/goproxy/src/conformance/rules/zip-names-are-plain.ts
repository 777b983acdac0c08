import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { flawOfZip } from "../read-zip.ts";
import { isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Names inside a zip keep their capitals, which only addresses escape. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.capitals, "zip") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const flaw = await flawOfZip(reply, subjects.capitals);
  if (flaw === undefined) return pass(reply);
  return flaw.isLayout ? fail(flaw.message, reply) : nothingToJudge(reply);
});
