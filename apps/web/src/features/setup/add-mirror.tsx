import type { ChainMirror } from "@heliograph/core";
import { mirrorOfHop } from "../../lib/hop-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import type { Draft } from "./draft.ts";

/** Adds one of the mirrors under watch, or any other. */
export function AddMirror({ draft, mirrors }: { draft: Draft; mirrors: readonly ChainMirror[] }) {
  const { t } = useTranslation();
  const taken = new Set(draft.mirrors.map(({ source }) => mirrorOfHop(source, mirrors)?.slug));
  const free = mirrors.filter(({ slug }) => !taken.has(slug));
  return (
    <fieldset key={draft.mirrors.length} className="min-w-0">
      <legend className="mb-1 font-medium">{t("setup.mirrors.add")}</legend>
      <div className="flex flex-wrap gap-2">
        {free.length > 0 && (
          <select
            name="add"
            aria-label={t("setup.mirrors.add")}
            data-awaits-button
            className="field min-w-0 grow basis-48"
          >
            <option value="">{t("setup.mirrors.choose")}</option>
            {free.toSorted(soundFirst).map((mirror) => (
              <option key={mirror.slug} value={mirror.baseUrl}>
                <Option mirror={mirror} />
              </option>
            ))}
          </select>
        )}
        <input
          name="address"
          type="text"
          aria-label={t("setup.mirrors.address")}
          placeholder={`${t("setup.mirrors.address")}: ${t("setup.mirrors.addressExample")}`}
          maxLength={2_048}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          translate="no"
          data-awaits-button
          className="field min-w-0 grow basis-64"
        />
        <button
          type="submit"
          name="do"
          value="add"
          className="min-h-11 rounded-md border border-no-data px-5 font-medium hover:border-ink"
        >
          {t("setup.mirrors.addButton")}
        </button>
      </div>
    </fieldset>
  );
}

/** What a mirror is called in the list; what speaks against it is part of its name. */
function Option({ mirror: { name, breached, level } }: { mirror: ChainMirror }) {
  const { t } = useTranslation();
  if (breached) return t("setup.mirrors.breachedOption", { mirror: name });
  return level === "down" ? t("setup.mirrors.downOption", { mirror: name }) : name;
}

/** What should not be used comes last. */
const soundFirst = (one: ChainMirror, other: ChainMirror) => rankOf(one) - rankOf(other);

const rankOf = ({ breached, level }: ChainMirror) => (breached ? 2 : level === "down" ? 1 : 0);
