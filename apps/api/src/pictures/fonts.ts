import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** What letters are drawn with: those of Latin first, then Chinese. Each is a family of its own, and what one lacks the next has. */
const subsets = ["latin", "latin-ext", "chinese-simplified"] as const;
const weights = [400, 700] as const;

type Font = { name: string; weight: number; data: Buffer };

/** Noto Sans SC as it comes with the program: what a machine has installed does not matter. */
export const readFonts = (): Promise<Font[]> =>
  Promise.all(
    subsets.flatMap((subset) =>
      weights.map(async (weight) => {
        const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-${weight}-normal.woff2`;
        return { name: subset, weight, data: await readFile(fileURLToPath(import.meta.resolve(file))) };
      }),
    ),
  );
