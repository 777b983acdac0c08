import type { diagnose, doctorExamples } from "@heliograph/goproxy/doctor";
import { messagesAbout } from "@heliograph/core/messages";
import { useEffect, useState } from "react";
import { useTranslation } from "./use-translation.ts";

type Doctor = { diagnose: typeof diagnose; doctorExamples: typeof doctorExamples };

/** The chain doctor, once it and its words are loaded: no page begins with them. */
export function useDoctor(): Doctor | undefined {
  const { i18n } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  useEffect(() => {
    async function load() {
      const [loaded, words] = await Promise.all([
        import("@heliograph/goproxy/doctor"),
        messagesAbout("doctor", i18n.language),
      ]);
      i18n.add(words);
      setDoctor(loaded);
    }
    void load();
  }, [i18n]);
  return doctor;
}
