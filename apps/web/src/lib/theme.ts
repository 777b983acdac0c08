/** The choices of colours: light, dark, or as the system has it. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The theme that the page is shown in. */
export const shownTheme = () =>
  themes.find((theme) => theme === document.documentElement.dataset["theme"]) ?? "system";

/** Shows a theme, and keeps it for the next page where the device lets us. */
export function rememberTheme(theme: Theme) {
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
