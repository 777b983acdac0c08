import { dayBar, type DayBar, type MirrorSummary } from "@heliograph/core";
import { memo, useRef, useState, type FocusEvent, type KeyboardEvent, type SyntheticEvent } from "react";
import { shownDays } from "../lib/calendar.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { DayCard } from "./day-card.tsx";
import { dayName } from "./day-name.ts";
import { nextBar } from "./next-bar.ts";

/** A day that is looked at; a pinned one stays when pointer and focus leave. */
type Chosen = { index: number; pinned: boolean };

/** What a phone shows of the ninety days; agrees with the style sheet. */
const firstShown = () => (matchMedia("(width < 40rem)").matches ? shownDays - 30 : 0);

type UptimeBarsProps = {
  mirror: Pick<MirrorSummary, "name" | "days">;
  /** The ninety days that are shown, oldest first. */
  dates: readonly string[];
};

/**
 * The last ninety days of a mirror, one bar a day, of which a phone shows thirty. One tab stop: arrow keys move,
 * also to the same day of the mirror above or below; Enter pins the card and Escape closes it.
 */
export function UptimeBars({ mirror, dates }: UptimeBarsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const strip = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(shownDays - 1);
  const [chosen, setChosen] = useState<Chosen>();
  const byDate = new Map(mirror.days.map((day) => [day.day, day]));
  const shown = chosen && dates[chosen.index];

  const point = (index: number | undefined) =>
    setChosen((before) => {
      if (before?.pinned) return before;
      return index === undefined ? undefined : { index, pinned: false };
    });

  function onFocus({ target }: FocusEvent) {
    const index = indexOf(target);
    if (index === undefined) return;
    setStop(index);
    setChosen((before) => (before?.index === index ? before : { index, pinned: false }));
  }

  function onClick({ target }: SyntheticEvent) {
    const index = indexOf(target);
    if (index === undefined) return;
    setChosen((before) => ({ index, pinned: !(before?.pinned && before.index === index) }));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return setChosen(undefined);
    const next = nextBar(event.key, stop, { first: firstShown(), last: shownDays - 1 });
    if (next === undefined) return;
    event.preventDefault();
    stripAway(strip.current, next.rows)?.querySelectorAll("button")[next.index]?.focus();
  }

  return (
    <div className="relative" onMouseLeave={() => point(undefined)}>
      <div
        ref={strip}
        role="group"
        aria-label={t("day.group", { mirror: mirror.name })}
        className="uptime-bars"
        onFocus={onFocus}
        onBlur={() => point(undefined)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onMouseOver={({ target }) => point(indexOf(target))}
      >
        {dates.map((date, index) => {
          const day = byDate.get(date);
          return (
            <Bar
              key={date}
              index={index}
              name={dayName(date, day, t, format)}
              {...dayBar(day)}
              isStop={index === stop}
            />
          );
        })}
      </div>
      {chosen && shown && (
        <DayCard date={shown} day={byDate.get(shown)} place={chosen.index / (shownDays - 1)} />
      )}
    </div>
  );
}

type BarProps = DayBar & { index: number; name: string; isStop: boolean };

/** One day: what nobody saw and maintenance hang from the top of the bar, and its trouble stands at its foot. */
const Bar = memo(function Bar(props: BarProps) {
  const { index, name, isStop, state, troubleHeight, maintenanceHeight, gapHeight } = props;
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      data-day={index}
      className={`bar-${state}`}
    >
      {gapHeight > 0 && state !== "no_data" && (
        <svg aria-hidden="true" className="bar-gap" height={gapHeight} />
      )}
      {maintenanceHeight > 0 && (
        <svg aria-hidden="true" className="bar-maintained" height={maintenanceHeight} />
      )}
      {troubleHeight > 0 && <svg aria-hidden="true" height={troubleHeight} />}
    </button>
  );
});

/** Which bar an event happened on; `undefined` between the bars. */
function indexOf(target: EventTarget): number | undefined {
  const bar = target instanceof Element ? target.closest<HTMLElement>("[data-day]") : null;
  return bar === null ? undefined : Number(bar.dataset["day"]);
}

/** The strip so many rows below this one on the page. */
function stripAway(strip: Element | null, rows: number): Element | undefined {
  const strips = [...document.querySelectorAll(".uptime-bars")];
  return strips.find((_, at) => strips[at - rows] === strip);
}
