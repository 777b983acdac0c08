import { randomUUID } from "node:crypto";
import { hangsAfterMs, MirrorFailure, type DrillFault, type FailureClass } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Answer, EndsAt, GetOptions } from "@heliograph/outbound";

/** Where in an exchange a fault shows, and what it is called then. */
type Symptom = { milestone: EndsAt["milestone"]; reason: FailureClass; status?: number; stalls?: true };

const symptoms: Record<Exclude<DrillFault, "unresolvable">, Symptom> = {
  not_found: { milestone: "head", reason: "http_4xx", status: 404 },
  server_error: { milestone: "head", reason: "http_5xx", status: 500 },
  rate_limited: { milestone: "head", reason: "rate_limited", status: 429 },
  refused: { milestone: "connected", reason: "connect_refused" },
  reset: { milestone: "head", reason: "connection_reset" },
  bad_certificate: { milestone: "secured", reason: "tls_untrusted" },
  stalled_headers: { milestone: "connected", reason: "timeout_headers", stalls: true },
  stalled_body: { milestone: "head", reason: "timeout_body", stalls: true },
};

/**
 * A way out on which everything goes as it does until the fault would show, at the time at which it would: an answer is taken for
 * another once its head has come, a connection for refused once it is made. A stall counts as waited for, without the waiting.
 */
export const withFault = (outbound: Asker, fault: DrillFault): Asker => ({
  get: (url, options) =>
    fault === "unresolvable"
      ? outbound.get(`https://${randomUUID()}.invalid/`, options)
      : suffer(outbound, url, options, symptoms[fault]),
});

async function suffer(
  outbound: Asker,
  url: string,
  options: GetOptions,
  { milestone, reason, status, stalls }: Symptom,
): Promise<Answer> {
  const facts = { injected: "yes", ...(status !== undefined && { status: String(status) }) };
  const failure = new MirrorFailure(reason, `injected: ${reason}`, { facts });
  try {
    return await outbound.get(url, { ...options, endsAt: { milestone, failure } });
  } catch (error) {
    const isOurs = error instanceof MirrorFailure && error.facts["injected"] !== undefined;
    if (!isOurs || !stalls) throw error;
    const measures = { ...error.measures, totalMs: hangsAfterMs };
    throw new MirrorFailure(reason, `nothing came for ${hangsAfterMs} ms`, { measures, facts });
  }
}
