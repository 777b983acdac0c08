import { useTranslation } from "../lib/use-translation.ts";

type PointReaderProps = {
  /** How many points there are. */
  count: number;
  /** The one that is read out, from 0 on. */
  place: number;
  /** What it says. */
  said: string;
  onPick: (place: number) => void;
};

/** Reads one point of a chart out; the arrow keys move along them. */
export function PointReader({ count, place, said, onPick }: PointReaderProps) {
  const { t } = useTranslation();
  return (
    <div className="needs-script text-sm text-muted tabular-nums">
      {count > 1 && (
        <input
          type="range"
          min="0"
          max={count - 1}
          value={place}
          aria-label={t("chart.point")}
          aria-valuetext={said}
          className="mb-1.5 block h-6 w-full"
          onChange={({ target }) => onPick(target.valueAsNumber)}
        />
      )}
      <p className="wrap-anywhere">{said}</p>
    </div>
  );
}
