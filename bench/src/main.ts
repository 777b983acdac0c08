import { readdirSync } from "node:fs";

/** Runs one bench: `pnpm bench <kind>`. The folder is the list; each file exports `run`, which resolves to whether every target was met. */
const kinds = readdirSync(new URL("kinds/", import.meta.url))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));

const [kind = ""] = process.argv.slice(2);
if (!kinds.includes(kind)) {
  console.error(`Usage: pnpm bench <${kinds.join("|")}>`);
  process.exit(2);
}
const { run }: { run: () => Promise<boolean> } = await import(`./kinds/${kind}.ts`);
process.exit((await run()) ? 0 : 1);
