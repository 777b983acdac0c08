import { isNotFound } from "./ask.ts";
import { escapeVersion } from "./escape.ts";
import { checkAnsweredVersion, parseInfo, type Info } from "./info.ts";
import { parseVersionList } from "./version-list.ts";

/**
 * What the go command takes for the latest version of a module of which no tagged version is listed: `@latest`,
 * and where that is not found, the newest by time of the list. `read` gets a path below the module's.
 * @throws what `read` throws, or MirrorFailure `content_invalid`; `undefined` when the proxy knows no version
 */
export async function askLatest(
  path: string,
  read: (rest: string) => Promise<string>,
): Promise<Info | undefined> {
  try {
    return parseInfo(await read("@latest"));
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  const { newest } = parseVersionList(await read("@v/list"));
  if (newest === undefined) return undefined;
  const info = parseInfo(await read(`@v/${escapeVersion(newest)}.info`));
  checkAnsweredVersion(info, path, newest);
  return info;
}
