import { stepTheme, useTheme } from "../lib/theme.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** Steps through the themes; without script there is none, and the page follows the system. */
export function ThemeButton() {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <button
      type="button"
      className="needs-script grid size-11 place-items-center text-muted hover:text-ink"
      aria-label={t(`site.theme.${theme}`)}
      title={t(`site.theme.${theme}`)}
      onClick={stepTheme}
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        {drawings[theme]}
      </svg>
    </button>
  );
}

const drawings = {
  system: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
    </>
  ),
  light: (
    <>
      <circle cx="10" cy="10" r="3.5" />
      <path
        strokeLinecap="round"
        d="M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1"
      />
    </>
  ),
  dark: <path strokeLinejoin="round" d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z" />,
};
