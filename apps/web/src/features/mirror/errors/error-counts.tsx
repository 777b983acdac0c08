import type { Errors } from "@heliograph/core";
import { Surface } from "../../../components/panel.tsx";
import { errorsSearch, type ErrorsAsked } from "../../../lib/errors-search.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

type ErrorCountsProps = Pick<Errors, "failures"> & { asked: ErrorsAsked };

/** How many of the listed runs failed of what, the most first; each leads to those alone. */
export function ErrorCounts({ failures, asked }: ErrorCountsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const byError = [...Map.groupBy(failures, ({ error }) => error)]
    .map(([error, failed]) => ({ error, count: failed.length }))
    .toSorted((one, other) => other.count - one.count);
  return (
    <Surface>
      <ul className="divide-y divide-line">
        {byError.map(({ error, count }) => (
          <li
            key={error}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2 text-sm sm:grid-cols-[18rem_minmax(0,1fr)_3rem] sm:px-5"
          >
            <a
              href={`?tab=errors${errorsSearch({ ...asked, error }).replace("?", "&")}`}
              aria-current={asked.error === error ? "true" : undefined}
              className="min-h-6 text-link hover:underline"
            >
              {t(`error.${error}`)}
            </a>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
              className="h-2.5 w-full max-sm:hidden"
            >
              <rect width={(count / failures.length) * 100} height="1" className="cost-lost" />
            </svg>
            <span className="text-right tabular-nums">{format.count(count)}</span>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
