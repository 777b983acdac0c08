import { fail, notApplicable, pass } from "../judgement.ts";
import { inWords, isAbsent, isServed, textOf } from "../reply.ts";
import { defineRule } from "../rule.ts";

/** Who says to pass the checksum database on does so; who does not says so. */
export default defineRule(async ({ interview, logName }) => {
  if (logName === undefined) return notApplicable("no checksum database is configured");
  const supported = await interview.sound({ path: `sumdb/${logName}/supported` });
  if (isAbsent(supported))
    return notApplicable(
      "it says that it does not, so that the go command asks the database itself",
      supported,
    );
  if (!isServed(supported))
    return fail(`answers ${inWords(supported)}, which stops the go command`, supported);
  const head = await interview.sound({ path: `sumdb/${logName}/latest` });
  if (!isServed(head)) return fail(`says that it does, and has no head of it: ${inWords(head)}`, head);
  const isHead = textOf(head).startsWith("go.sum database tree\n");
  return isHead ? pass(head) : fail("says that it does, and shows something else than a head of it", head);
});
