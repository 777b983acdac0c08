import { useDeferredValue, useState, useSyncExternalStore } from "react";
import { useDoctor } from "../../lib/use-doctor.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Findings } from "./findings.tsx";
import { textInHash } from "./text-in-hash.ts";

/** Says what is wrong with what a reader pastes; nothing of it leaves the browser. */
export function DoctorPage() {
  const { t } = useTranslation();
  const doctor = useDoctor();
  const hash = useSyncExternalStore(onHashChange, currentHash, noHash);
  const [typed, setText] = useState<string>();
  const text = typed ?? textInHash(hash);
  const pasted = useDeferredValue(text);
  return (
    <div className="page-width pt-10 pb-16">
      <h1 className="text-2xl font-semibold tracking-tight">{t("site.doctor")}</h1>
      <p className="mt-1 max-w-prose text-pretty text-muted">{t("doctor.lead")}</p>
      <p className="mt-1 max-w-prose text-sm font-medium text-pretty">{t("doctor.local")}</p>
      <p className="without-script mt-4 max-w-prose text-pretty">{t("doctor.noScript")}</p>
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="needs-script">
          <div className="mb-1 flex items-baseline justify-between gap-4">
            <label htmlFor="doctor-text" className="font-medium">
              {t("doctor.input")}
            </label>
            <button
              type="button"
              className="min-h-6 text-sm text-link hover:underline"
              onClick={() => setText("")}
            >
              {t("doctor.clear")}
            </button>
          </div>
          <p id="doctor-hint" className="mb-2 max-w-prose text-sm text-pretty text-muted">
            {t("doctor.hint")}
          </p>
          <textarea
            id="doctor-text"
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={10}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            translate="no"
            aria-describedby="doctor-hint"
            className="field w-full resize-y py-2"
          />
          <h2 className="mt-4 text-sm font-medium">{t("doctor.try")}</h2>
          <ul className="mt-1 flex flex-wrap gap-2">
            {doctor?.doctorExamples.map((example) => (
              <li key={example.id}>
                <button
                  type="button"
                  className="min-h-9 rounded-md border border-line bg-surface px-3 text-sm hover:border-no-data pointer-coarse:min-h-11"
                  onClick={() => setText(example.text)}
                >
                  {t(`doctor.example.${example.id}`)}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Findings text={pasted} diagnose={doctor?.diagnose} />
      </div>
    </div>
  );
}

const currentHash = () => location.hash;
const noHash = () => "";

function onHashChange(changed: () => void) {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
