import { shown, type DrillFault } from "@heliograph/core";
import { columns } from "../../columns.ts";
import type { ChecksumsExplained, Explanation, HopExplained } from "./explanation.ts";

const faultWords: Record<DrillFault, string> = {
  not_found: "404 or 410",
  server_error: "500 and the like",
  rate_limited: "429",
  refused: "connection refused",
  reset: "connection reset",
  unresolvable: "name not found",
  bad_certificate: "bad certificate",
  stalled_headers: "no answer",
  stalled_body: "answer that stops",
};

/** An explanation as it stands on a terminal. */
export const explanationText = (explanation: Explanation) =>
  [
    `GOPROXY ${shown(explanation.goproxy)}`,
    "",
    ...columns(explanation.hops.map((hop, at) => [hop.source, wordsOf(hop, explanation, at)] as const)),
    "",
    "Each file of a module is looked for from the head of the list anew, whatever failed before.",
    ...privacyLines(explanation),
    ...explanation.hops.flatMap(faultLines),
    "",
    `Where nothing stalls, one operation waits ${explanation.longestMs / 1_000} s for proxies at the worst.`,
    "",
    ...checksumLines(explanation.checksums),
    ...explanation.notes.flatMap((note) => ["", note]),
    "",
  ].join("\n");

function wordsOf(
  { source, passes, exposesPassword }: HopExplained,
  { hops, gonoproxy }: Explanation,
  at: number,
): string {
  if (source === "noproxy")
    return `modules that GONOPROXY names (${gonoproxy}) come from their origin, and nowhere else`;
  if (source === "off") return "nothing more is asked: the operation fails";
  if (source === "direct") return "the module's own repository; nothing comes after it";
  if (exposesPassword) return "fails before any request: a password does not go over plain http";
  if (passes === null) return "the last one: what it does not have is not to be had";
  const next = hops[at + 1]?.source ?? "";
  return passes === "any error"
    ? `any error goes on to ${next}`
    : `only 404 and 410 go on to ${next}; any other error ends the operation`;
}

function privacyLines({ isPrivate, gonoproxy }: Explanation): string[] {
  if (isPrivate === null) return [];
  return isPrivate
    ? [`The module is private by GONOPROXY (${shown(gonoproxy)}): no proxy is asked for it.`]
    : ["The module is not private: its name goes to the proxies."];
}

const faultLines = ({ source, faults }: HopExplained) =>
  faults.length === 0
    ? []
    : [
        "",
        `When ${shown(source)} fails:`,
        ...columns(faults.map((each) => [faultWords[each.fault], consequenceWords(each)] as const)),
      ];

function consequenceWords({ follows, next, waitsMs }: HopExplained["faults"][number]): string {
  if (follows === "hangs") return "waits without end, whatever the separator";
  const after = waitsMs === null ? "" : `, after ${waitsMs / 1_000} s at the worst`;
  return follows === "asks" ? `asks ${next}${after}` : `the operation fails${after}`;
}

function checksumLines(checksums: ChecksumsExplained): string[] {
  if (checksums.kind === "unchecked")
    return ["Checksums: hashes that go.sum does not have are not looked up."];
  const { name, url, proxies } = checksums;
  if (proxies.length === 0) return [`Checksums: ${shown(name)} is asked at ${shown(url)}.`];
  const rows = proxies.map(
    ({ source, notFound, error }) =>
      [source, `404 and 410: asks ${notFound}; any other error: ${probeWords(error)}`] as const,
  );
  return [
    `Checksums: the first proxy that answers 200 for ${shown(name)} is asked for all of it. Otherwise:`,
    ...columns(rows),
  ];
}

const probeWords = (error: string) =>
  error === "nobody" ? "the database counts as out of reach, and the download fails" : `asks ${error}`;
