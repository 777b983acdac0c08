import type { ChainMirror } from "@heliograph/core";
import type { Hop } from "@heliograph/goproxy/chain";
import { stoppingHops } from "../../lib/after-fault.ts";
import { hopName } from "../../lib/hop-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { StateShape } from "../state-shape.tsx";

type CommaWarningsProps = { hops: readonly Hop[]; mirrors: readonly ChainMirror[] };

/** Says where a comma stops a build although somebody else follows; nothing of a chain that has no such place. */
export function CommaWarnings({ hops, mirrors }: CommaWarningsProps) {
  const { t } = useTranslation();
  return stoppingHops(hops).map((hop) => (
    <p
      key={`${hops.indexOf(hop)} ${hop.source}`}
      className="mt-3 flex max-w-prose gap-2.5 text-sm text-pretty"
    >
      <StateShape state="degraded" className="mt-0.5 size-4" />
      <span>
        {t("hop.stops", {
          hop: hopName(hop.source, mirrors),
          next: hopName(hops[hops.indexOf(hop) + 1]?.source ?? "", mirrors),
        })}
      </span>
    </p>
  ));
}
