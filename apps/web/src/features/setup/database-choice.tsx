import { useTranslation } from "../../lib/use-translation.ts";
import { Choices, nothing } from "./choices.tsx";
import { databases, type Draft } from "./draft.ts";

/** Which checksum database is asked; none is no choice. */
export function DatabaseChoice({ draft: { database, databaseKey } }: { draft: Draft }) {
  const { t } = useTranslation();
  const fault = database === "own" ? faultOf(databaseKey.trim()) : undefined;
  return (
    <Choices
      legend={t("setup.database.legend")}
      name="sumdb"
      chosen={database}
      choices={databases.map((value) => ({
        value,
        label: t(`setup.database.${value}`),
        meaning: t(`setup.database.${value}Means`),
      }))}
    >
      {database === "own" && (
        <div className="mb-2 ml-7">
          <label htmlFor="setup-key" className="text-sm">
            {t("setup.database.key")}
          </label>
          <input
            id="setup-key"
            name="key"
            type="text"
            value={databaseKey}
            onChange={nothing}
            maxLength={2_048}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            translate="no"
            aria-invalid={fault !== undefined || undefined}
            aria-describedby={fault === undefined ? undefined : "setup-key-fault"}
            className="field w-full"
          />
          {fault !== undefined && (
            <p id="setup-key-fault" className="mt-1 text-sm text-pretty wrap-anywhere">
              {t(`setup.database.${fault}`)}
            </p>
          )}
        </div>
      )}
      <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{t("setup.database.never")}</p>
    </Choices>
  );
}

/** What is wrong with a database of the reader's own, as far as its form tells; nothing of one that is yet to be typed. */
function faultOf(value: string): "off" | "invalid" | undefined {
  if (value === "") return undefined;
  if (value === "off") return "off";
  return databaseForm.test(value) ? undefined : "invalid";
}

/** A name that go knows, or name, hash and key; an address may follow. https://go.dev/ref/mod#environment-variables */
const databaseForm =
  /^(?:sum\.golang\.org|sum\.golang\.google\.cn|[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{43}[A-Za-z0-9+/=])(?:\s+https?:\/\/\S+)?$/;
