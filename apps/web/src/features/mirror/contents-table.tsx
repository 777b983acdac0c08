import { shown, type MirrorIntegrity, type Vantage } from "@heliograph/core";
import { FoldedHash } from "../../components/folded-hash.tsx";
import { Instant } from "../../components/instant.tsx";
import { Surface } from "../../components/panel.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { ProofLabel } from "../../components/proof-label.tsx";

type ContentsTableProps = Pick<MirrorIntegrity, "contents"> & { vantages: readonly Vantage[] };

const heads = ["version", "result", "modHash", "zipHash", "at"] as const;

/** The versions that were looked into, newest first, with the hashes of what the mirror served. */
export function ContentsTable({ contents, vantages }: ContentsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  if (contents.length === 0) {
    return (
      <Surface>
        <p className="p-5 text-muted">{t("integrity.contentsNone")}</p>
      </Surface>
    );
  }
  return (
    <div role="group" aria-label={t("integrity.contents")} tabIndex={0} className="scroll-area">
      <table className="roomy-table w-full text-sm tabular-nums">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`integrity.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contents.map(({ module, version, proof, modHash, zipHash, zipBytes, vantage, at }) => (
            <tr key={`${module} ${version} ${vantage} ${at}`}>
              <th scope="row" translate="no">
                <span className="block min-w-44 font-medium wrap-anywhere whitespace-normal">
                  {shown(module)}
                </span>
                <span className="font-normal text-muted">{shown(version)}</span>
              </th>
              <td>
                <ProofLabel proof={proof} />
              </td>
              <td>
                <FoldedHash value={modHash} />
              </td>
              <td>
                <FoldedHash value={zipHash} />
                {zipBytes !== null && <span className="block text-muted">{format.bytes(zipBytes)}</span>}
              </td>
              <td>
                <Instant at={at} />
                <span className="block text-muted">{vantageNames([vantage])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
