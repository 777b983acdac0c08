import { useState, type ReactNode } from "react";
import { PointReader } from "../../components/point-reader.tsx";

type PointedProps = {
  count: number;
  /** What the point at a place says. */
  said: (place: number) => string;
  /** The chart, with the place that is read out. */
  children: (place: number | undefined) => ReactNode;
};

/** A chart whose points can be read out one by one, as on its own page. */
export function Pointed({ count, said, children }: PointedProps) {
  const [place, setPlace] = useState<number>();
  const read = place ?? count - 1;
  return (
    <>
      {children(place)}
      <PointReader count={count} place={read} said={said(read)} onPick={setPlace} />
    </>
  );
}
