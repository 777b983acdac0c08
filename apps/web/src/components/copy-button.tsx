import { seconds } from "@heliograph/core";
import { useEffect, useState } from "react";
import { useTranslation } from "../lib/use-translation.ts";

/** Copies a text and says so for two seconds; where that is refused, it selects the text for the reader to copy. */
export function CopyButton({ text, target }: { text: string; target: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), seconds(2));
    return () => clearTimeout(timer);
  }, [copied]);

  function select() {
    const shown = document.querySelector(`#${CSS.escape(target)}`);
    if (shown !== null) getSelection()?.selectAllChildren(shown);
  }

  return (
    <button
      type="button"
      className="needs-script inline-flex min-h-6 items-center text-sm text-link hover:underline"
      onClick={() => void copy(text).then(setCopied, select)}
    >
      {t(copied ? "copy.done" : "copy.offer")}
      <output className="sr-only">{copied && t("copy.done")}</output>
    </button>
  );
}

/** Rejects where the clipboard is refused, or missing because the page came without TLS. */
async function copy(text: string): Promise<true> {
  await navigator.clipboard.writeText(text);
  return true;
}
