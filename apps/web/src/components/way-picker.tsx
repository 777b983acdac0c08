type WayPickerProps = {
  label: string;
  /** The ways to the same page, and which of them was taken. */
  ways: readonly { key: string; href: string; text: string; isCurrent: boolean }[];
};

/** Ways to the same page with one thing changed. */
export const WayPicker = ({ label, ways }: WayPickerProps) => (
  <nav aria-label={label} className="flex flex-wrap gap-1 text-sm">
    {ways.map(({ key, href, text, isCurrent }) => (
      <a
        key={key}
        href={href}
        aria-current={isCurrent ? "true" : undefined}
        className="inline-flex min-h-6 items-center rounded-md px-2.5 py-0.5 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-page"
      >
        {text}
      </a>
    ))}
  </nav>
);
