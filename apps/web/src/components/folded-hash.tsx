import { shown } from "@heliograph/core";
import { shortHashes } from "../lib/short-hashes.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** A hash by its ends; the whole of it unfolds. */
export function FoldedHash({ value }: { value: string | null }) {
  const { t } = useTranslation();
  if (value === null || value === "") return "–";
  const whole = shown(value);
  const short = shortHashes(whole);
  if (short === whole) return <Raw>{whole}</Raw>;
  return (
    <details className="folded-hash">
      <summary title={whole} aria-label={t("finding.whole", { hash: short })}>
        <Raw>{short}</Raw>
      </summary>
      <Raw>{whole}</Raw>
    </details>
  );
}

/** Text as it came from outside. */
function Raw({ children }: { children: string }) {
  return (
    <span translate="no" className="font-mono text-[0.9em] break-all">
      {children}
    </span>
  );
}
