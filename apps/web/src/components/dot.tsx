/** Parts two facts of one line. */
export const Dot = () => <span aria-hidden="true"> · </span>;
