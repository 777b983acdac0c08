import { readFile } from "node:fs/promises";

/** What letters are drawn with: those of Latin first, then Chinese. Each is a family of its own, and what one lacks the next has. */
const subsets = ["latin", "latin-ext", "chinese-simplified"] as const;
const weights = [400, 700] as const;

const folder = new URL("files/", import.meta.resolve("@fontsource/noto-sans-sc"));

type Font = { name: string; weight: number; data: Buffer };

/** Noto Sans SC as it comes with the program: what a machine has installed does not matter. */
export const readFonts = (): Promise<Font[]> =>
  Promise.all(
    subsets.flatMap((subset) =>
      weights.map(async (weight) => {
        const file = new URL(`noto-sans-sc-${subset}-${weight}-normal.woff2`, folder);
        return { name: subset, weight, data: await readFile(file) };
      }),
    ),
  );
