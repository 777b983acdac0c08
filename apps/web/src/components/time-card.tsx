import { useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { createTimeText } from "@heliograph/core/messages";
import { useNow } from "../lib/clock.ts";
import { localeOf } from "../lib/locale.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { deviceZone } from "../lib/zone.ts";
import { CopyButton } from "./copy-button.tsx";

type TimeCardProps = { at: string; opener: HTMLElement; onClose: () => void };

/** How long ago a point in time was, and when that is on the clocks of several zones; Escape or a press elsewhere closes it. */
export function TimeCard({ at, opener, onClose }: TimeCardProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const agoMs = Date.parse(useNow()) - Date.parse(at);
  const textIn = (zone: string) => createTimeText(t, localeOf(i18n.language), zone);
  const zones = new Set([deviceZone(), "UTC", "Asia/Shanghai"]);

  useEffect(() => {
    if (card.current === null) return;
    card.current.showPopover();
    placeBelow(card.current, opener);
    card.current.focus();
  }, [opener]);

  return createPortal(
    <div
      ref={card}
      popover="auto"
      tabIndex={-1}
      role="dialog"
      aria-label={t("time.title")}
      className="time-card"
      onToggle={({ newState }) => {
        if (newState !== "closed") return;
        onClose();
        opener.focus();
      }}
    >
      <p className="mb-2 font-medium">
        {t(agoMs < 0 ? "time.in" : "time.ago", { duration: textIn("UTC").duration(Math.abs(agoMs)) })}
      </p>
      <dl className="facts">
        {[...zones].map((zone) => (
          <div key={zone} className="contents">
            <dt translate="no">{zone}</dt>
            <dd>{textIn(zone).exact(at)}</dd>
          </div>
        ))}
        <dt>ISO 8601</dt>
        <dd className="flex flex-wrap items-baseline gap-x-3">
          <span id={id} translate="no">
            {at}
          </span>
          <CopyButton text={at} target={id} />
        </dd>
      </dl>
    </div>,
    document.body,
  );
}

/** Stands below what opened it, within the window. */
function placeBelow(card: HTMLElement, opener: HTMLElement): void {
  const { left, top, bottom } = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const hasRoom = bottom + offsetHeight + margin < innerHeight || top < offsetHeight;
  card.style.left = `${Math.max(margin, Math.min(left, innerWidth - offsetWidth - margin))}px`;
  card.style.top = `${hasRoom ? bottom + gap : top - offsetHeight - gap}px`;
}

const gap = 6;
const margin = 8;
