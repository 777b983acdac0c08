import type { HourFigure } from "../lib/compared-search.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { hourEdges } from "./hour-cells.ts";
import { ShadeKey } from "./shade-key.tsx";

/** How maps of the hours are read. */
export function HoursKey({ figure }: { figure: HourFigure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const edges = hourEdges[figure].map(figure === "ttfb" ? format.edge : format.rate);
  return (
    <ShadeKey label={t(`hours.${figure}Key`)} from={[`< ${edges[0]}`, ...edges.map((edge) => `≥ ${edge}`)]} />
  );
}
