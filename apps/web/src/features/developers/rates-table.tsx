import { seconds } from "@heliograph/core";
import { TableArea } from "../../components/table-area.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import type { Reading } from "./reading.ts";

const rows = [
  ["pages", "address"],
  ["api", "address"],
  ["replays", "address"],
  ["subscriptions", "address"],
  ["probers", "token"],
] as const;

/** How often one may ask for what. */
export function RatesTable({ rates }: Pick<Reading, "rates">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="rates" className="mt-8">
      <h3 id="rates" className="font-semibold">
        {t("developers.rates.title")}
      </h3>
      <p className="mt-1 mb-3 max-w-prose text-sm text-pretty text-muted">{t("developers.rates.lead")}</p>
      <TableArea
        label={t("developers.rates.title")}
        heads={[t("developers.rates.what"), t("developers.rates.rate"), t("developers.rates.of")]}
      >
        {rows.map(([what, of]) => (
          <tr key={what}>
            <th scope="row" className="text-start font-normal whitespace-normal">
              {t(`developers.rates.${what}`)}
            </th>
            <td>
              {t("developers.rates.times", {
                requests: format.count(rates[what].count),
                duration: format.duration(seconds(rates[what].perSeconds)),
              })}
            </td>
            <td>{t(`developers.rates.${of}`)}</td>
          </tr>
        ))}
      </TableArea>
    </section>
  );
}
