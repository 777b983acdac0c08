import type { MirrorSummary } from "@heliograph/core";

/** The HTTP version that the newest check spoke, "h2" of "2" and "http/1.1" of "1.1", and IPv6 where that gets through. */
export function ProtocolBadge({
  httpVersion,
  families,
}: Pick<MirrorSummary, "httpVersion"> & Partial<Pick<MirrorSummary, "families">>) {
  const marks = [
    ...(httpVersion === null ? [] : [httpVersion.replace(/^2(?:\.0)?$/, "h2").replace(/^1\./, "http/1.")]),
    ...(families?.includes(6) ? ["IPv6"] : []),
  ];
  return marks.map((mark) => (
    <span
      key={mark}
      translate="no"
      className="rounded-sm border border-line px-1 font-mono text-xs/4 text-muted"
    >
      {mark}
    </span>
  ));
}
