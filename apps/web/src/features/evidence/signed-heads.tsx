import { shown, type Evidence } from "@heliograph/core";
import { SignedNote } from "../../components/signed-note.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** The signed heads that contradict each other, side by side, and the key that signed both. */
export function SignedHeads({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { heads, key: verifier } = evidence;
  return (
    <>
      <p className="mb-3 max-w-prose text-pretty">{t("evidence.headsWhy")}</p>
      <div className="grid gap-4 lg:grid-cols-2">
        {heads.map(({ note, size, mirrorName }) => {
          const records = format.count(Number(size));
          const label =
            mirrorName === null
              ? t("evidence.headBy", { records })
              : t("evidence.headOf", { records, mirror: mirrorName });
          return (
            <figure key={note} className="min-w-0 rounded-md border border-line bg-surface p-4 sm:p-5">
              <figcaption className="mb-3 text-sm font-medium tabular-nums">{label}</figcaption>
              <SignedNote note={note} label={label} />
            </figure>
          );
        })}
      </div>
      {verifier !== null && (
        <dl className="facts mt-4">
          <dt>{t("evidence.key")}</dt>
          <dd translate="no" className="raw">
            {shown(verifier)}
          </dd>
        </dl>
      )}
    </>
  );
}
