import { useTranslation } from "../lib/use-translation.ts";

/** Downloads the figures of a chart as a file. */
export function CsvLink({ text, name }: { text: string; name: string }) {
  const { t } = useTranslation();
  return (
    <a
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`}
      download={name}
      className="inline-flex min-h-6 items-center text-sm text-link hover:underline"
    >
      {t("chart.csv")}
    </a>
  );
}
