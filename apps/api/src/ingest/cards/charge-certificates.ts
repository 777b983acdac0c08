import { days, disagreementOf } from "@heliograph/core";
import type { PlacedSight, Target } from "@heliograph/db";
import type { Charge } from "../../incidents/charge.ts";

/** For so long it is remembered who was shown which certificate. */
export const certificateMemoryMs = days(8);

/** At which hosts of a mirror is one vantage alone shown another certificate? */
export const chargeCertificates = (
  { id }: Pick<Target, "id">,
  sights: readonly PlacedSight[],
  look: { everyMs: number; now: number },
): Charge[] =>
  [...Map.groupBy(sights, ({ host }) => host)].flatMap(([host, ofHost]) => {
    const found = disagreementOf(ofHost, look);
    if (found === undefined) return [];
    const { vantage, what, expected, received, since } = found;
    return {
      mirrorId: id,
      kind: "tls",
      cause: "certificate_disagreement",
      subject: host,
      part: "certificate",
      detail: `${vantage} alone is shown another ${what} of the certificate of ${host}`,
      expected,
      received,
      vantages: [vantage],
      since,
    };
  });
