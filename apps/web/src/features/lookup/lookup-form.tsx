import { useTranslation } from "../../lib/use-translation.ts";

/** One field for a module path with or without a version; the answer has an address of its own. */
export function LookupForm({ wanted, invalid }: { wanted: string | undefined; invalid: boolean }) {
  const { t } = useTranslation();
  return (
    <form method="get" role="search" className="mt-6 grid max-w-2xl gap-1">
      <label htmlFor="lookup-module" className="text-sm">
        {t("lookup.field")}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id="lookup-module"
          name="module"
          type="text"
          required
          maxLength={512}
          defaultValue={wanted}
          placeholder={t("lookup.example")}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          translate="no"
          aria-invalid={invalid || undefined}
          aria-describedby={invalid ? "lookup-refusal" : undefined}
          className="min-h-11 min-w-0 grow basis-64 rounded-md border border-no-data bg-surface px-3 font-mono"
        />
        <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
          {t("lookup.submit")}
        </button>
      </div>
    </form>
  );
}
