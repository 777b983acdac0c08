const paths = {
  up: "m5 12 5-5 5 5",
  down: "m5 8 5 5 5-5",
  remove: "m6 6 8 8m0-8-8 8",
} as const;

type RowButtonProps = {
  verb: keyof typeof paths;
  source: string;
  label: string;
  /** Whether there is nowhere to go; the button stays where it is, so that the focus does. */
  isIdle?: boolean;
};

/** Moves or removes a row of the list. */
export function RowButton({ verb, source, label, isIdle = false }: RowButtonProps) {
  return (
    <button
      type="submit"
      name="do"
      value={`${verb} ${source}`}
      aria-label={label}
      title={label}
      aria-disabled={isIdle || undefined}
      className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:text-ink aria-disabled:opacity-30 pointer-coarse:size-11"
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="size-5 fill-none stroke-current stroke-2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={paths[verb]} />
      </svg>
    </button>
  );
}
