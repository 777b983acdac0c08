import type { Locale } from "@heliograph/core/messages";
import type { Assets } from "./page-state.ts";

/** Vite's list of what it built: source files with their hashed names. */
export type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

/** The files that a page in a language begins with. */
export function assetsOf(manifest: Manifest, locale: Locale): Assets {
  const built = (ending: string) => {
    const chunk = Object.entries(manifest).find(([source]) => source.endsWith(ending))?.[1];
    if (chunk === undefined) throw new Error(`${ending} was not built`);
    return chunk;
  };
  const script = built("src/entry-client.tsx");
  const needed = [...(script.imports ?? []).map((name) => built(name)), built(`messages/${locale}.ts`)];
  return {
    script: `/${script.file}`,
    theme: `/${built("src/entry-theme.ts").file}`,
    styles: [script, ...needed].flatMap(({ css = [] }) => css.map((file) => `/${file}`)),
    preload: needed.map(({ file }) => `/${file}`),
  };
}
