import { readdir } from "node:fs/promises";
import { z } from "zod";
import type { Vectors } from "./vectors.ts";

const folder = new URL("./kinds/", import.meta.url);
const moduleSchema = z.object({ default: z.custom<Vectors>((value) => typeof value === "object") });

/** Every kind of vector file that is built: the folder `kinds` is the list. */
export async function loadKinds(): Promise<ReadonlyMap<string, Vectors>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts")).toSorted();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  return new Map(
    modules.map((module) => moduleSchema.parse(module).default).map((kind) => [kind.kind, kind]),
  );
}
