import { MirrorFailure } from "@heliograph/core";
import { checkAnsweredVersion, parseInfo, type Info } from "../info.ts";
import { textOf, type Reply } from "../interview/reply.ts";

/** What a reply says of a version; else in a sentence why the go command can make nothing of it. */
export function readInfoOf(reply: Reply): Info | { flaw: string } {
  return orFlaw(() => {
    const info = parseInfo(textOf(reply));
    return info.version === "" ? { flaw: "Version: missing" } : info;
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

/** What a reading gives, or why it refuses what it reads. */
export function orFlaw<Value>(read: () => Value): Value | { flaw: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof MirrorFailure) return { flaw: error.message };
    throw error;
  }
}
