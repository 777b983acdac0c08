import type { ShownCertificate } from "@heliograph/core";
import { StateLabel } from "../../../components/state-label.tsx";
import { useNow } from "../../../lib/clock.ts";
import { lifetimeOf, lifetimeState } from "../../../lib/lifetime.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

/** How long a certificate is still good, as a share of its lifetime in words and as a bar. */
export function LifetimeLeft({ certificate }: { certificate: ShownCertificate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const lifetime = lifetimeOf(certificate, now);
  const state = lifetimeState(lifetime);
  switch (lifetime.kind) {
    case "not-yet": {
      const at = format.instant(certificate.notBefore, now);
      return <StateLabel state={state} word={t("tls.notYet", { at })} />;
    }
    case "expired": {
      const duration = format.duration(lifetime.sinceMs);
      return <StateLabel state={state} word={t("tls.expired", { duration })} />;
    }
    case "valid": {
      const { leftMs, leftRatio } = lifetime;
      const share = format.wholePercent(leftRatio);
      return (
        <>
          <StateLabel state={state} word={t("tls.left", { duration: format.duration(leftMs), share })} />
          <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="lifetime">
            <rect width="100" height="1" className="lifetime-whole" />
            <rect width={leftRatio * 100} height="1" className={`lifetime-${state}`} />
          </svg>
        </>
      );
    }
  }
}
