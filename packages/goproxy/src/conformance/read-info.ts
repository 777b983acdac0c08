import { MirrorFailure } from "@heliograph/core";
import { checkAnsweredVersion, parseInfo, type Info } from "../info.ts";
import { textOf, type Reply } from "../interview/reply.ts";

/** What a reply says of a version; else in a sentence why the go command can make nothing of it. */
export function readInfoOf(reply: Reply): Info | { flaw: string } {
  return orFlaw(() => {
    const info = parseInfo(textOf(reply));
    if (info.version === "") throw new MirrorFailure("content_invalid", "Version: missing");
    return info;
  });
}

/** Why the go command refuses what is said of the version that was asked for; `undefined` when it does not. */
export function flawOfVersion(info: Info, module: string, query: string): string | undefined {
  const checked = orFlaw(() => {
    checkAnsweredVersion(info, module, query);
    return info;
  });
  return "flaw" in checked ? checked.flaw : undefined;
}

/** What a reading gives, or in a sentence why it refuses what it reads. */
export function orFlaw<Value>(read: () => Value): Value | { flaw: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof MirrorFailure) return { flaw: `the answer is flawed: ${error.message}` };
    throw error;
  }
}
