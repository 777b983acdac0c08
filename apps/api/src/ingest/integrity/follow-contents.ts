import type { Content } from "@heliograph/core";
import { addContentCounts, readServed, saveContent, type Transaction } from "@heliograph/db";
import type { Accusation } from "./accuse.ts";
import { compareContent } from "./compare-content.ts";
import type { Look } from "./look.ts";

/** Keeps what a mirror served of versions. What is wrong with it by what was served before and elsewhere? */
export async function followContents(
  tx: Transaction,
  { vantage, target, at }: Look,
  contents: readonly Content[],
): Promise<Accusation[]> {
  if (contents.length === 0) return [];
  const served = await readServed(tx, contents);
  for (const content of contents)
    await saveContent(tx, { mirrorId: target.id, vantageId: vantage.id, at, content });
  const looks = contents.map(({ proof }) => proof);
  await addContentCounts(tx, { mirrorId: target.id, at, looks });
  return contents
    .flatMap((content) => compareContent(content, target.id, served))
    .map((finding) => ({ mirrorId: target.id, compared: true, againstMirrorId: null, finding }));
}
