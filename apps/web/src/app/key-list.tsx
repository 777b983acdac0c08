import { Columns } from "../components/columns.tsx";
import { Layer } from "../components/layer.tsx";
import { keysChoice } from "../lib/keys-choice.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** Which keys do something, in the order of how often they are wanted. */
const keys = [
  ["/", "search"],
  ["g s", "status"],
  ["g c", "compare"],
  ["g i", "incidents"],
  ["t", "theme"],
  ["?", "list"],
] as const;

/** Lists the keys that do something on any page, and switches them off. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const chosen = keysChoice.useChosen();
  return (
    <Layer title={t("keys.title")} onClose={onClose}>
      <label className="mb-4 flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          className="choice size-4"
          checked={chosen === "on"}
          onChange={({ target }) => keysChoice.choose(target.checked ? "on" : "off")}
        />
        {t("keys.on")}
      </label>
      <Columns heads={[t("keys.key"), t("keys.does")]}>
        {keys.map(([typed, does]) => (
          <tr key={typed}>
            <td>
              {typed.split(" ").map((key) => (
                <kbd key={key} className="mr-1">
                  {key}
                </kbd>
              ))}
            </td>
            <td>{t(`keys.${does}`)}</td>
          </tr>
        ))}
        <tr>
          <td>{t("keys.arrows")}</td>
          <td className="wrap-anywhere">{t("keys.move")}</td>
        </tr>
        <tr>
          <td>
            <kbd>Esc</kbd>
          </td>
          <td>{t("keys.escape")}</td>
        </tr>
      </Columns>
    </Layer>
  );
}
