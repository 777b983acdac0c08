/** Parts two facts of one line; where the line is too long it stays with the former. */
export const Dot = () => <span aria-hidden="true">{"\u00a0· "}</span>;
