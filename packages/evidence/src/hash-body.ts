import { bufferSource, hashGoMod, hashZip } from "@heliograph/sumdb";

/** The `h1:` hash of a body as it was received; `undefined` when it is not kept, or is of a kind that has none. */
export async function hashBody(
  files: ReadonlyMap<string, Buffer>,
  part: string,
): Promise<string | undefined> {
  const content = files.get(`body.${part}`);
  if (content === undefined) return undefined;
  if (part === "mod") return hashGoMod(content);
  return part === "zip" ? hashZip(bufferSource(content)) : undefined;
}
