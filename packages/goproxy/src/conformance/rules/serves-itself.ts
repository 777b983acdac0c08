import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath, listPath } from "../../interview/paths.ts";
import { isServed, type Reply } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Versions and lists come from the host that is watched; zips may lie in a store elsewhere. */
export default defineRule(async ({ interview, subjects: { known } }) => {
  const own = new URL(interview.baseUrl).host;
  const list = await interview.sound({ path: listPath(known.module) });
  const info = await interview.sound({ path: filePath(known, "info") });
  const mod = await interview.sound({ path: filePath(known, "mod") });
  const served = [info, list, mod].filter((reply) => isServed(reply));
  const [reply] = served;
  if (reply === undefined) return nothingToJudge(info);
  if (served.some((one) => hostOf(one) === own)) return pass(reply);
  const hosts = [...new Set(served.map(hostOf))].join(" and ");
  return warn(`everything is redirected to ${hosts}`, { ...reply, last: reply.hops[0] ?? reply.last });
});

const hostOf = ({ last }: Reply) => new URL(last.url).host;
