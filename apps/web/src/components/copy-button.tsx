import { seconds } from "@heliograph/core";
import { useEffect, useState } from "react";
import { say } from "../lib/said.ts";
import { useTranslation } from "../lib/use-translation.ts";

type CopyButtonProps = {
  text: string;
  /** The id of the element that shows it. */
  target: string;
  onCopied?: () => void;
};

/** Copies a text and says so for two seconds; where that is refused, it selects the text for the reader to copy. */
export function CopyButton({ text, target, onCopied }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), seconds(2));
    return () => clearTimeout(timer);
  }, [copied]);

  function told() {
    setCopied(true);
    say(t("copy.done"));
    onCopied?.();
  }

  function select() {
    const shown = document.querySelector(`#${CSS.escape(target)}`);
    if (shown !== null) getSelection()?.selectAllChildren(shown);
  }

  return (
    <button
      type="button"
      className="needs-script inline-flex min-h-6 shrink-0 items-center text-sm whitespace-nowrap text-link hover:underline"
      onClick={() => void copy(text).then(told, select)}
    >
      {t(copied ? "copy.done" : "copy.offer")}
    </button>
  );
}

/** Rejects where the clipboard is refused, or missing because the page came without TLS. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
