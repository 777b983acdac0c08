import { fail, nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { flawOfZip } from "../read-zip.ts";
import { isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A zip can be read as that of its version. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "zip") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const flaw = await flawOfZip(reply, subjects.known);
  if (flaw === undefined) return pass(reply);
  return (flaw.breaksGo ? fail : warn)(flaw.message, reply);
});
