import { namesModule } from "../../module-line.ts";
import { parseVersionList } from "../../version-list.ts";
import { fail, pass, Untold } from "../../interview/judgement.ts";
import type { Interview } from "../../interview/interview.ts";
import { filePath, listPath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { inWords, isAbsent, isServed, mediaTypeOf, textOf, type Reply } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Something comes that only a module proxy has. */
export default defineRule(async ({ interview, subjects: { known, capitals } }) => {
  const questions = [
    { path: filePath(known, "info"), isProxys: saysVersion },
    { path: listPath(known.module), isProxys: listsVersions },
    { path: filePath(known, "mod"), isProxys: hasModule },
    { path: filePath(capitals, "info"), isProxys: saysVersion },
  ];
  const replies: Reply[] = [];
  let untold: Untold | undefined;
  for (const { path, isProxys } of questions) {
    const reply = await heard(interview, path);
    if (reply instanceof Untold) untold ??= reply;
    else if (isServed(reply) && isProxys(reply)) return pass(reply);
    else replies.push(reply);
  }
  if (untold !== undefined) throw untold;
  const [first] = replies;
  if (replies.every(isRefused))
    throw new Untold("it refuses to tell us anything", first?.last.exhibit ?? null);
  const seen = [...new Set(replies.map(inWords))].join("; ");
  return fail(`it is advertised but not a Go proxy: what every proxy has is answered with ${seen}`, first);
});

/** What a question came to. One who says as a proxy does that nothing is there may be one that has none of these modules. */
async function heard(interview: Interview, path: string): Promise<Reply | Untold> {
  try {
    const reply = await interview.sound({ path });
    const { last } = reply;
    const isProxysNo =
      isAbsent(reply) && mediaTypeOf(last) === "text/plain" && /^not found\b/i.test(textOf(reply));
    return isProxysNo ? new Untold("it has none of the modules that every proxy has", last.exhibit) : reply;
  } catch (error) {
    if (error instanceof Untold) return error;
    throw error;
  }
}

/** Some mirrors refuse those who ask from certain networks and countries, whatever they ask. */
const isRefused = ({ last: { status } }: Reply) => status === 403 || status === 451;

const saysVersion = (reply: Reply) => !("flaw" in readInfoOf(reply));

const listsVersions = (reply: Reply) => parseVersionList(textOf(reply)).versions.length > 0;

const hasModule = (reply: Reply) => namesModule(textOf(reply));
