import { pass, warn } from "../../interview/judgement.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A name with capitals that are not escaped is nobody's. */
export default defineRule(async ({ interview, subjects }) => {
  const { module, version } = subjects.capitals;
  const reply = await interview.sound({ path: `${module}/@v/${version}.info` });
  return isServed(reply)
    ? warn(`${module} as it is written is answered with ${inWords(reply)}`, reply)
    : pass(reply);
});
