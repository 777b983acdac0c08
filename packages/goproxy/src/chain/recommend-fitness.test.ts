import { expect, it } from "vitest";
import { fitnessOf, type ScopedMirror } from "./recommend-fitness.ts";

const well: ScopedMirror = {
  slug: "a",
  baseUrl: "https://a.example",
  breached: false,
  late: false,
  working: true,
  passesChecksums: true,
  p50Ms: 40,
};

it.each<{ is: Partial<ScopedMirror>; databaseReachable: boolean; fitness: string }>([
  { is: {}, databaseReachable: true, fitness: "fit" },
  { is: { breached: true }, databaseReachable: true, fitness: "breached" },
  { is: { working: false }, databaseReachable: true, fitness: "down" },
  { is: { late: true }, databaseReachable: true, fitness: "late" },
  { is: { working: null }, databaseReachable: true, fitness: "undecided" },
  { is: { passesChecksums: false }, databaseReachable: true, fitness: "fit" },
  { is: { passesChecksums: null }, databaseReachable: true, fitness: "fit" },
  { is: { passesChecksums: true }, databaseReachable: false, fitness: "fit" },
  { is: { passesChecksums: false }, databaseReachable: false, fitness: "unchecked" },
  { is: { passesChecksums: null }, databaseReachable: false, fitness: "unchecked" },
  { is: { breached: true, working: false, late: true }, databaseReachable: false, fitness: "breached" },
  { is: { working: null, late: true }, databaseReachable: true, fitness: "late" },
])("$is with a database in reach ($databaseReachable) is $fitness", ({ is, databaseReachable, fitness }) => {
  expect(fitnessOf({ ...well, ...is }, { databaseReachable })).toBe(fitness);
});
