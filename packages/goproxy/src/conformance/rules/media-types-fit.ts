import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath, latestPath, listPath } from "../../interview/paths.ts";
import { isServed, mediaTypeOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

const text = ["text/plain"];
const json = ["application/json"];
const archive = ["application/zip", "application/octet-stream", "application/x-zip-compressed"];

/** What is sent is called what it is. */
export default defineRule(async ({ interview, subjects: { known } }) => {
  const files = [
    { path: filePath(known, "info"), types: json },
    { path: latestPath(known.module), types: json },
    { path: listPath(known.module), types: text },
    { path: filePath(known, "mod"), types: text },
    { path: filePath(known, "zip"), types: archive },
  ];
  const seen = [];
  for (const { path, types } of files) seen.push({ path, types, reply: await interview.sound({ path }) });
  const served = seen.filter(({ reply }) => isServed(reply));
  const [odd, ...others] = served.filter(({ types, reply }) => !types.includes(mediaTypeOf(reply.last)));
  if (odd !== undefined) {
    const named = [odd, ...others].map(
      ({ path, reply }) => `${path} is called ${mediaTypeOf(reply.last) || "nothing"}`,
    );
    return warn(named.join(", "), odd.reply);
  }
  const [first] = served;
  if (first !== undefined) return pass(first.reply);
  return nothingToJudge(await interview.sound({ path: filePath(known, "info") }));
});
