import type { z } from "zod";

/** Checks one case of a list: parses it, then throws if our code disagrees with it. */
export type CheckCase = (one: unknown) => void | Promise<void>;

/** One kind of vector file: `open` takes a whole file and gives the check of each list that the kind may hold. */
export type Vectors = {
  kind: string;
  /** Top-level fields that are not lists of cases, or are read by other lists as well. */
  sharedFields: readonly string[];
  open(file: unknown): ReadonlyMap<string, CheckCase>;
};

/** A list of cases: what one looks like, and what must hold of it. `shared` is what the whole file says. */
type List<Case, Shared> = {
  schema: z.ZodType<Case>;
  check(one: Case, shared: Shared): void | Promise<void>;
};

type Lists<Cases, Shared> = { [Name in keyof Cases]: List<Cases[Name], Shared> };

/**
 * Defines one kind of vector file: what its lists hold and what must be true of each case.
 * `shared` names further top-level fields that the checks read; they reach each check as its second argument.
 */
export function defineVectors<Cases, Shape extends z.ZodRawShape>(definition: {
  kind: string;
  shared: z.ZodObject<Shape>;
  lists: Lists<Cases, z.infer<z.ZodObject<Shape>>>;
}): Vectors;
export function defineVectors<Cases>(definition: { kind: string; lists: Lists<Cases, undefined> }): Vectors;
export function defineVectors({
  kind,
  shared,
  lists,
}: {
  kind: string;
  shared?: z.ZodObject;
  lists: Record<string, List<unknown, unknown>>;
}): Vectors {
  return {
    kind,
    sharedFields: Object.keys(shared?.shape ?? {}),
    open(file) {
      const fields = shared?.parse(file);
      return new Map(
        Object.entries(lists).map(([name, list]) => [
          name,
          (one) => list.check(list.schema.parse(one), fields),
        ]),
      );
    },
  };
}
