import type { SpeedPoint } from "@heliograph/core";
import { useState } from "react";
import { SpeedChart } from "../../../charts/speed-chart.tsx";
import type { SpeedStep } from "../../../charts/speed-steps.ts";
import { PointReader } from "../../../components/point-reader.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";

/** A figure of each point that is drawn as a line. */
export type SpeedLine = {
  key: string;
  name: string;
  className: string;
  valueOf: (point: SpeedPoint) => number | null;
};

type SpeedFigureProps = {
  finding: string;
  summary: string;
  /** What the axis counts. */
  axis: string;
  steps: readonly SpeedStep[];
  lines: readonly SpeedLine[];
  /** Two of the lines that what lies between is filled, by their places, and what that is called. */
  band?: { places: readonly [low: number, high: number]; name: string };
  /** Reads a point out. */
  read: (point: SpeedPoint) => string;
};

/** Lines over time with what they say in words; points can be read out. */
export function SpeedFigure({ finding, summary, axis, steps, lines, band, read }: SpeedFigureProps) {
  const [place, setPlace] = useState<number>();
  const measured = steps.flatMap(({ point }, step) => (point === undefined ? [] : [{ point, step }]));
  const at = Math.min(place ?? Infinity, measured.length - 1);
  const chosen = measured[at];
  return (
    <figure>
      <figcaption className="tabular-nums">
        <p className="font-medium">{finding}</p>
        <p className="mt-1 text-sm text-pretty text-muted">{summary}</p>
      </figcaption>
      <p aria-hidden="true" className="mt-4 text-xs text-muted">
        {axis}
      </p>
      <SpeedChart
        steps={steps}
        lines={lines.map(({ key, className, valueOf }) => ({
          key,
          className,
          values: steps.map(({ point }) => (point === undefined ? null : valueOf(point))),
        }))}
        {...(band && { band: band.places })}
        picked={place === undefined ? undefined : chosen?.step}
      />
      {chosen !== undefined && (
        <PointReader count={measured.length} place={at} said={read(chosen.point)} onPick={setPlace} />
      )}
      <Legend lines={lines} band={band?.name} />
    </figure>
  );
}

function Legend({ lines, band }: { lines: readonly SpeedLine[]; band: string | undefined }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("speed.lines")} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {lines.map(({ key, name, className }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 24 10" className="h-2.5 w-6">
            <path d="M1 5h22" className={className} />
          </svg>
          {name}
        </li>
      ))}
      {band !== undefined && (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 24 10" className="h-2.5 w-6">
            <rect width="24" height="10" className="latency-band" />
          </svg>
          {band}
        </li>
      )}
    </ul>
  );
}
