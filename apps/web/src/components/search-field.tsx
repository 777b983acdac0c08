import { useTranslation } from "../lib/use-translation.ts";

type SearchFieldProps = { wanted: string; onType?: (wanted: string) => void };

/** One field for any name. */
export function SearchField({ wanted, onType }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <label className="grid min-w-0 grow gap-1 text-sm">
      {t("search.field")}
      <input
        name="q"
        type="search"
        maxLength={512}
        defaultValue={wanted}
        placeholder={t("search.example")}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        className="field w-full text-base"
        onInput={onType && (({ currentTarget }) => onType(currentTarget.value.trim()))}
      />
    </label>
  );
}
