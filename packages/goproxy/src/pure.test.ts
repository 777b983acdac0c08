import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

/** What a page may take along. */
const allowed = /^(?:@heliograph\/core|@noble\/hashes\/.*)$/;

/** Everything from elsewhere that a file and the files it stands on import. */
function importsOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const names = Array.from(
    readFileSync(file, "utf8").matchAll(/^(?:import|export|\}) ?[^;]*?from "([^"]+)";$/gm),
  );
  return names.flatMap(([, name = ""]) =>
    name.startsWith(".") ? importsOf(new URL(name, file), seen) : [name],
  );
}

it.each(Object.entries(manifest.exports).filter(([name]) => name !== "."))(
  "%s stands on nothing that a browser does not have",
  (_name, path) => {
    const imports = importsOf(new URL(`../${path}`, import.meta.url));
    expect(imports.filter((name) => !allowed.test(name))).toEqual([]);
  },
);
