import { useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from "react";
import type { Shade } from "./heat.ts";
import { nextCell, type GridPlace } from "./next-cell.ts";

/** A cell: how dark it is, what it says, and what is printed in it. */
export type GridCell = { shade: Shade; name: string; text?: string };

type CellGridProps = {
  label: string;
  /** From the top, each of the same length. */
  rows: readonly (readonly GridCell[])[];
  /** Where the grid begins and how large a cell is, in the picture's units; `apart` is from one row to the next. */
  box: { x: number; y: number; width: number; height: number; apart: number };
  picked?: GridPlace | undefined;
  onPoint: (place: GridPlace | undefined) => void;
  onPick?: (place: GridPlace | undefined) => void;
  /** What is drawn over the cells, beneath what is printed in them. */
  children?: ReactNode;
};

/** Shaded cells within an SVG. One tab stop: arrow keys move; where cells can be picked, Enter does, and Escape lets go. */
export function CellGrid({ label, rows, box, picked, onPoint, onPick, children }: CellGridProps) {
  const grid = useRef<SVGGElement>(null);
  const [stop, setStop] = useState<GridPlace>({ column: 0, row: 0 });
  const columns = rows[0]?.length ?? 0;

  function onFocus({ target }: SyntheticEvent) {
    const place = placeOf(target);
    if (place === undefined) return;
    setStop(place);
    onPoint(place);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return onPick?.(undefined);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return onPick?.(stop);
    }
    const next = nextCell(event.key, stop, { columns, rows: rows.length });
    if (next === undefined) return;
    event.preventDefault();
    grid.current?.querySelector<SVGElement>(`[data-cell="${next.column} ${next.row}"]`)?.focus();
  }

  return (
    <g className="cell-grid">
      <g
        ref={grid}
        role="grid"
        aria-label={label}
        onFocus={onFocus}
        onBlur={() => onPoint(undefined)}
        onClick={({ target }) => onPick?.(placeOf(target))}
        onKeyDown={onKeyDown}
        onMouseOver={({ target }) => onPoint(placeOf(target))}
        onMouseLeave={() => onPoint(undefined)}
      >
        {rows.map((cells, row) => {
          const line = `row ${row}`;
          return (
            <g key={line} role="row">
              {cells.map(({ shade, name }, column) => {
                const place = `${column} ${row}`;
                return (
                  <rect
                    key={place}
                    role="gridcell"
                    aria-label={name}
                    aria-selected={onPick && picked?.column === column && picked.row === row}
                    tabIndex={column === stop.column && row === stop.row ? 0 : -1}
                    data-cell={place}
                    {...boxAt(column, row)}
                    className={`shade-${shade}`}
                  />
                );
              })}
            </g>
          );
        })}
      </g>
      {children}
      <g aria-hidden="true">
        {rows.flatMap((cells, row) =>
          cells.map(({ shade, text = "" }, column) => {
            const place = `${column} ${row}`;
            const { x, y, width, height } = boxAt(column, row);
            return (
              text !== "" && (
                <text
                  key={place}
                  x={x + width / 2}
                  y={y + height / 2}
                  dy="0.35em"
                  className={`on-shade-${shade}`}
                >
                  {text}
                </text>
              )
            );
          }),
        )}
      </g>
    </g>
  );

  function boxAt(column: number, row: number) {
    const { x, y, width, height, apart } = box;
    return { x: x + column * width, y: y + row * apart, width, height };
  }
}

/** Which cell an event happened on; `undefined` between them. */
function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest("[data-cell]") : null;
  const [column, row] = cell?.getAttribute("data-cell")?.split(" ").map(Number) ?? [];
  return column === undefined || row === undefined ? undefined : { column, row };
}
