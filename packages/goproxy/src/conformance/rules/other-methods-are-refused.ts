import { pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A method that would write is refused. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.reply({ path: filePath(subjects.known, "info"), method: "POST" });
  const { status } = reply.last;
  const isRefused = (status >= 300 && status < 500) || status === 501;
  return isRefused ? pass(reply) : warn(`POST is answered with ${inWords(reply)}`, reply);
});
