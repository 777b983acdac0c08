import { opensElsewhere } from "../lib/opens-elsewhere.ts";

type WayPickerProps<Key extends string> = {
  label: string;
  /** The ways to the same page, and which of them was taken. */
  ways: readonly { key: Key; href: string; text: string; isCurrent: boolean }[];
  /** Where the page can go that way by itself. */
  onPick?: (key: Key) => void;
};

/** Ways to the same page with one thing changed. */
export const WayPicker = <Key extends string>({ label, ways, onPick }: WayPickerProps<Key>) => (
  <nav aria-label={label} className="flex flex-wrap gap-1 text-sm">
    {ways.map(({ key, href, text, isCurrent }) => (
      <a
        key={key}
        href={href}
        aria-current={isCurrent ? "true" : undefined}
        onClick={(event) => {
          if (onPick === undefined || opensElsewhere(event)) return;
          event.preventDefault();
          onPick(key);
        }}
        className="inline-flex min-h-6 items-center rounded-md px-2.5 py-0.5 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-page"
      >
        {text}
      </a>
    ))}
  </nav>
);
