import { pass, warn } from "../../interview/judgement.ts";
import { inWords } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A path that no module can have is the fault of who asks. */
export default defineRule(async ({ interview }) => {
  const reply = await interview.reply({ path: "golang.org/x/%21%21sync/@v/list" });
  const isRefused = reply.last.status >= 400 && reply.last.status < 500;
  return isRefused ? pass(reply) : warn(`a name with !! is answered with ${inWords(reply)}`, reply);
});
