import { shown, shownJson } from "@heliograph/core";
import type { GoSum } from "@heliograph/goproxy";
import { columns } from "../columns.ts";
import { isWell, type AuditedLine } from "./audit.ts";

/** Every line as one line of JSON, those that are malformed too. */
export const jsonOf = ({ malformed }: GoSum, lines: readonly AuditedLine[]): string =>
  [...malformed.map((line) => ({ ...line, standing: "malformed" })), ...lines]
    .toSorted((one, other) => one.number - other.number)
    .map((line) => `${shownJson(line)}\n`)
    .join("");

/** What is wrong, line by line, what was passed over, and how many lines came to what. */
export function reportOf(path: string, { malformed }: GoSum, lines: readonly AuditedLine[]): string {
  const counts = Map.groupBy(lines, ({ standing }) => standing)
    .entries()
    .map(([standing, { length }]) => `${length} ${standing}`)
    .toArray();
  const hidden = Map.groupBy(
    lines.filter(({ standing }) => standing === "private"),
    (line) => line.path,
  ).keys();
  const faults = [
    ...malformed.map(({ number, fieldCount }) => ({
      number,
      text: `line ${number}  malformed: the go command takes three fields, not ${fieldCount}`,
    })),
    ...lines
      .filter((line) => !isWell(line))
      .map((line) => ({ number: line.number, text: describeLine(line) })),
  ];
  if (malformed.length > 0) counts.push(`${malformed.length} malformed`);
  const otherwise = lines.filter(({ mirrors }) => mirrors.some(({ standing }) => standing !== "same")).length;
  if (otherwise > 0) counts.push(`${otherwise} not the same on every mirror`);
  return [
    ...faults.toSorted((one, other) => one.number - other.number).map(({ text }) => text),
    ...hidden.map((module) => `passed over as private: ${shown(module)}`),
    `${shown(path)}: ${[`${lines.length + malformed.length} lines`, ...counts].join(", ")}`,
  ]
    .map((text) => `${text}\n`)
    .join("");
}

function describeLine({
  number,
  path,
  version,
  file,
  hash,
  standing,
  recorded,
  why,
  mirrors,
}: AuditedLine): string {
  const rows: [string, string][] = [
    ["why", why],
    ["go.sum", hash],
    ["recorded", recorded ?? ""],
    ...mirrors
      .filter((each) => each.standing !== "same")
      .flatMap((each): [string, string][] => [
        ["mirror", `${each.mirror}  ${each.standing}: ${each.why}`],
        ["serves", each.hash ?? ""],
      ]),
  ];
  const subject = `${path} ${version}${file === "mod" ? "/go.mod" : ""}`;
  return [
    `line ${number}  ${shown(subject)}  ${standing}`,
    ...columns(rows.filter(([, text]) => text !== "")),
  ].join("\n");
}
