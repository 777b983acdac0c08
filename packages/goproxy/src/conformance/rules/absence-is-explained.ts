import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isAbsent, mediaTypeOf, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A reason comes with what is not there, in a form that the go command shows. */
export default defineRule(async ({ interview, subjects }) => {
  const { known, unknownVersion } = subjects;
  const reply = await interview.reply({
    path: filePath({ module: known.module, version: unknownVersion }, "info"),
  });
  if (!isAbsent(reply)) return nothingToJudge(reply);
  const charset =
    /;\s*charset="?([^";\s]+)/i.exec(reply.last.headers.get("content-type") ?? "")?.[1] ?? "utf-8";
  const isShown = mediaTypeOf(reply.last) === "text/plain" && /^(?:utf-8|us-ascii)$/i.test(charset);
  if (!isShown) return warn(`the reason is never shown: ${inWords(reply)}`, reply);
  return textOf(reply).trim() === "" ? warn("no reason is given", reply) : pass(reply);
});
