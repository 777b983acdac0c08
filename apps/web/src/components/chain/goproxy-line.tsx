import { shown } from "@heliograph/core";
import { useId } from "react";
import { useTranslation } from "../../lib/use-translation.ts";
import { CopyButton } from "../copy-button.tsx";

/** A GOPROXY value, with a way to copy it. */
export function GoproxyLine({ goproxy }: { goproxy: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <code id={id} translate="no" title={t("hop.copied")} className="min-w-0 wrap-anywhere">
        {shown(goproxy)}
      </code>
      <CopyButton text={goproxy} target={id} />
    </p>
  );
}
