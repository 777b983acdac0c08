import { openHead, parseRecord, SumdbError, type SignedHead, type Verifier } from "@heliograph/sumdb";

/** Files that hold a signed head alone, the older one first. */
export const headFiles = ["heads/1.txt", "heads/2.txt"] as const;

/** The lookup as it was answered: the record, then a signed head. */
export const lookupFile = "lookup.txt";

/** A head that a bundle holds, or why it is none. */
export type FoundHead = { file: string } & ({ head: SignedHead } | { error: SumdbError });

/** Every head of a bundle under the key. */
export function findHeads(files: ReadonlyMap<string, Buffer>, verifier: Verifier): FoundHead[] {
  const notes = [...headFiles, lookupFile].flatMap((file) => {
    const content = files.get(file);
    return content === undefined ? [] : [{ file, content }];
  });
  return notes.map(({ file, content }) => {
    try {
      const note = file === lookupFile ? parseRecord(content).rest : content;
      return { file, head: openHead(note, [verifier]) };
    } catch (error) {
      if (!(error instanceof SumdbError)) throw error;
      return { file, error };
    }
  });
}

/** The heads of a bundle that the key has signed. */
export const signedHeads = (files: ReadonlyMap<string, Buffer>, verifier: Verifier): SignedHead[] =>
  findHeads(files, verifier).flatMap((found) => ("head" in found ? [found.head] : []));
