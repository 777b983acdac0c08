import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "../lib/use-translation.ts";

type LayerProps = { title: string; onClose: () => void; children: ReactNode };

/** Lies above the page until a reader closes it, and begins at its first field; Escape closes it, and focus returns to where it was. */
export function Layer({ title, onClose, children }: LayerProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={headingId} className="layer" onClose={onClose} closedby="any">
      <div className="p-5 sm:p-6">
        <div className="mb-3 flex items-baseline justify-between gap-4">
          <h2 id={headingId} className="text-lg font-semibold tracking-tight">
            {title}
          </h2>
          <button
            type="button"
            className="min-h-6 text-sm text-link hover:underline"
            onClick={() => dialog.current?.close()}
          >
            {t("site.close")}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
