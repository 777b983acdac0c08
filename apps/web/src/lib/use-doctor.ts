import type { diagnose } from "@heliograph/goproxy/doctor";
import { messagesAbout } from "@heliograph/core/messages";
import { useEffect, useState } from "react";
import { localeOf } from "./locale.ts";
import { useTranslation } from "./use-translation.ts";

type Diagnose = typeof diagnose;

/** The chain doctor, once it and its words are loaded: no page begins with them. */
export function useDoctor(): Diagnose | undefined {
  const { i18n } = useTranslation();
  const [doctor, setDoctor] = useState<{ diagnose: Diagnose }>();
  useEffect(() => {
    async function load() {
      const locale = localeOf(i18n.language);
      const [{ diagnose }, words] = await Promise.all([
        import("@heliograph/goproxy/doctor"),
        messagesAbout("doctor", locale),
      ]);
      i18n.addResourceBundle(locale, "translation", words, true, true);
      setDoctor({ diagnose });
    }
    void load();
  }, [i18n]);
  return doctor?.diagnose;
}
