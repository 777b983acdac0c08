import { createHash } from "node:crypto";
import type { Node, Renderer } from "@takumi-rs/core";
import { readFonts } from "./fonts.ts";
import { pictureStyle } from "./picture-style.ts";

/** How large pictures of pages are: what https://ogp.me is shown as everywhere. */
const pictureWidth = 1_200;
const pictureHeight = 630;

/** How many pictures are kept; the longest known go first. */
const mostKept = 100;

/** Paints what a card shows as PNG. */
export type Paint = (card: Node) => Promise<Buffer>;

/**
 * Paints cards one after the other, in a thread of the library's own, and keeps them by what they show. Fonts are read for
 * the first one, so that a server whom nobody asks for pictures holds none.
 */
export function createPainter(): Paint {
  let renderer: Promise<Renderer> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const kept = new Map<string, Promise<Buffer>>();

  const paint = async (card: Node): Promise<Buffer> => {
    renderer ??= createRenderer();
    const painting = await renderer;
    return painting.render(card, {
      width: pictureWidth,
      height: pictureHeight,
      format: "png",
      css: [pictureStyle],
    });
  };

  return (card) => {
    const key = createHash("sha256").update(JSON.stringify(card)).digest("base64");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const painted = last.then(() => paint(card));
    last = painted.catch(() => kept.delete(key));
    kept.set(key, painted);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return painted;
  };
}

async function createRenderer(): Promise<Renderer> {
  const [takumi, fonts] = await Promise.all([import("@takumi-rs/core"), readFonts()]);
  const renderer = new takumi.Renderer({ cacheMaxBytes: 0 });
  for (const font of fonts) await renderer.registerFont(font);
  return renderer;
}
