import type { ChainMirror } from "@heliograph/core";
import type { Hop } from "@heliograph/goproxy/chain";
import { hopName, mirrorOfHop } from "../../lib/hop-name.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Choices } from "./choices.tsx";
import { hopsOf, type Draft } from "./draft.ts";
import { MirrorFacts } from "./mirror-facts.tsx";
import { separatorField } from "./read-draft.ts";
import { RowButton } from "./row-button.tsx";

type MirrorListProps = { draft: Draft; mirrors: readonly ChainMirror[]; isTouched: boolean };

/** The mirrors in their order, with what takes go from each to the next. */
export function MirrorList({ draft, mirrors, isTouched }: MirrorListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const hops = hopsOf(draft);
  const order = draft.mirrors.map(({ source }) => hopName(source, mirrors));
  return (
    <section aria-labelledby="setup-mirrors">
      <h2 id="setup-mirrors" className="mb-3 text-lg font-semibold tracking-tight">
        {t("setup.mirrors.heading")}
      </h2>
      <output className="sr-only">
        {isTouched && order.length > 0 && t("setup.mirrors.order", { mirrors: format.names(order) })}
      </output>
      {order.length === 0 && <p className="text-sm text-muted">{t("setup.mirrors.none")}</p>}
      <ol className="grid gap-4">
        {draft.mirrors.map((hop, at) => (
          <li key={hop.source}>
            <MirrorRow hop={hop} mirrors={mirrors} isFirst={at === 0} isLast={at === order.length - 1} />
            {hops[at + 1] !== undefined && <Separator hop={hop} mirrors={mirrors} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

type MirrorRowProps = { hop: Hop; mirrors: readonly ChainMirror[]; isFirst: boolean; isLast: boolean };

function MirrorRow({ hop: { source }, mirrors, isFirst, isLast }: MirrorRowProps) {
  const { t } = useTranslation();
  const mirror = hopName(source, mirrors);
  return (
    <div className="flex flex-wrap items-start gap-x-2 rounded-md border border-line bg-surface py-2 pr-2 pl-4">
      <input type="hidden" name="mirror" value={source} />
      <MirrorFacts source={source} mirror={mirrorOfHop(source, mirrors)} />
      <div className="ml-auto flex shrink-0">
        <RowButton verb="up" source={source} label={t("setup.mirrors.up", { mirror })} isIdle={isFirst} />
        <RowButton verb="down" source={source} label={t("setup.mirrors.down", { mirror })} isIdle={isLast} />
        <RowButton verb="remove" source={source} label={t("setup.mirrors.remove", { mirror })} />
      </div>
    </div>
  );
}

function Separator({
  hop: { source, fallBackOnAnyError },
  mirrors,
}: Pick<MirrorRowProps, "hop" | "mirrors">) {
  const { t } = useTranslation();
  return (
    <div className="ml-4 border-l-2 border-line py-3 pl-4">
      <Choices
        legend={t("setup.separator.legend", { mirror: hopName(source, mirrors) })}
        name={separatorField(source)}
        chosen={fallBackOnAnyError ? "pipe" : "comma"}
        choices={(["pipe", "comma"] as const).map((value) => ({
          value,
          label: t(`setup.separator.${value}`),
          meaning: t(`setup.separator.${value}Means`),
        }))}
      />
    </div>
  );
}
