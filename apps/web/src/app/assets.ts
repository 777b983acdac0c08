import type { Locale } from "@heliograph/core/messages";
import { partsOf, type Assets, type View } from "./page-state.ts";

/** Vite's list of what it built: source files with their hashed names. */
export type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

/** The files that the page of a view in a language begins with. */
export function assetsOf(manifest: Manifest, locale: Locale, kind: View["kind"]): Assets {
  const built = (ending: string) => {
    const chunk = Object.entries(manifest).find(([source]) => source.endsWith(ending))?.[1];
    if (chunk === undefined) throw new Error(`${ending} was not built`);
    return chunk;
  };
  const script = built("src/entry-client.tsx");
  const needed = new Set([script, built(`messages/${locale}.ts`), built(`/${kind}-page.tsx`)]);
  for (const part of partsOf(kind)) needed.add(built(`messages/${locale}-${part}.ts`));
  for (const { imports = [] } of needed) for (const name of imports) needed.add(built(name));
  const chunks = [...needed];
  return {
    script: `/${script.file}`,
    theme: `/${built("src/entry-theme.ts").file}`,
    styles: chunks.flatMap(({ css = [] }) => css.map((file) => `/${file}`)),
    preload: chunks.slice(1).map(({ file }) => `/${file}`),
  };
}
