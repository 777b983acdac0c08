import { shown, type ShownCertificate, type Stamp, type StampState } from "@heliograph/core";
import { Columns } from "../../../components/columns.tsx";
import { FoldedHash } from "../../../components/folded-hash.tsx";
import { Instant } from "../../../components/instant.tsx";
import { StateLabel } from "../../../components/state-label.tsx";
import type { State } from "../../../lib/state.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

const states = {
  verified: "operational",
  forged: "major_outage",
  "unknown-log": "no_data",
  "rejected-log": "degraded",
} as const satisfies Record<StampState, State>;

const heads = ["log", "operator", "state", "stampedAt", "via"] as const;

/** Which logs have put a certificate on record: how many verified timestamps in words, and each of them folded up. */
export function Stamps({ stamps }: Pick<ShownCertificate, "stamps">) {
  const { t } = useTranslation();
  if (stamps.length === 0) return t("tls.stampsNone");
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
        <Verified stamps={stamps} />
      </summary>
      <div role="group" aria-label={t("tls.stamps")} tabIndex={0} className="scroll-area mt-2">
        <Columns heads={heads.map((head) => t(`tls.${head}`))}>
          {stamps.map(({ logId, log, operator, at, via, state }) => (
            <tr key={`${logId} ${at} ${via}`}>
              <th scope="row" translate="no">
                {log === "" ? <FoldedHash value={logId} /> : shown(log)}
              </th>
              <td translate="no">{shown(operator) || "–"}</td>
              <td>
                <StateLabel state={states[state]} word={t(`tls.stateOf.${state}`)} />
              </td>
              <td>
                <Instant at={at} />
              </td>
              <td>{t(`tls.viaOf.${via}`)}</td>
            </tr>
          ))}
        </Columns>
      </div>
    </details>
  );
}

function Verified({ stamps }: { stamps: readonly Stamp[] }) {
  const { t } = useTranslation();
  const verified = stamps.filter(({ state }) => state === "verified");
  const operators = new Set(verified.map(({ operator }) => operator)).size;
  const count = t("tls.stampsCount", { count: verified.length });
  return operators === 0 ? count : t("tls.stampsOperators", { stamps: count, count: operators });
}
