import { escapePath, escapeVersion } from "../../escape.ts";
import { fail, notApplicable, pass } from "../../interview/judgement.ts";
import { inWords, isAbsent, isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Who says to pass the checksum database on shows its records; who does not says so, and the go command asks the database itself. */
export default defineRule(async ({ interview, subjects: { capitals }, logName }) => {
  if (logName === undefined) return notApplicable("no checksum database is configured");
  const supported = await interview.sound({ path: `sumdb/${logName}/supported` });
  if (isAbsent(supported)) return notApplicable("the mirror says that it passes no database on", supported);
  if (!isServed(supported))
    return fail(
      `whether it is passed on is answered with ${inWords(supported)}, which stops the go command`,
      supported,
    );
  // Here the go command sends `!` as it stands.
  const name = `${escapePath(capitals.module)}@${escapeVersion(capitals.version)}`;
  const record = await interview.sound({ path: `sumdb/${logName}/lookup/${name}` });
  if (!isServed(record))
    return fail(`the database is said to be passed on, and has no record: ${inWords(record)}`, record);
  const isRecord = /\n\ngo\.sum database tree\n/.test(textOf(record));
  return isRecord
    ? pass(record)
    : fail("the database is said to be passed on, and shows something else than a record", record);
});
