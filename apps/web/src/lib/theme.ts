import { keptChoice } from "./kept-choice.ts";

/** The choices of colours: light, dark, or as the system has it. */
const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const choice = keptChoice("theme", themes);

/** The theme that the page is shown in. */
export const useTheme = choice.useChosen;

/** Shows the next theme, and keeps it for the next page where the device lets us. */
export function stepTheme(): void {
  const next = themes[(themes.indexOf(choice.chosen()) + 1) % themes.length] ?? "system";
  document.documentElement.dataset["theme"] = next;
  choice.choose(next);
}
