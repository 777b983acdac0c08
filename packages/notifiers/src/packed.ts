/** Texts in as few as they go into with a separator between them, each of so many characters at most; a longer one stands alone. */
export function packed(texts: readonly string[], separator: string, most: number): string[] {
  const packs: string[] = [];
  for (const text of texts) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + separator.length + text.length <= most) {
      packs[packs.length - 1] = last + separator + text;
    } else {
      packs.push(text);
    }
  }
  return packs;
}
