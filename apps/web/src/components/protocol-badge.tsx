/** The HTTP version that the newest check spoke: "2" is shown as "h2", "1.1" as "http/1.1". */
export function ProtocolBadge({ httpVersion }: { httpVersion: string | null }) {
  if (httpVersion === null) return null;
  return (
    <span translate="no" className="rounded-sm border border-line px-1 font-mono text-xs/4 text-muted">
      {httpVersion.replace(/^2(?:\.0)?$/, "h2").replace(/^1\./, "http/1.")}
    </span>
  );
}
