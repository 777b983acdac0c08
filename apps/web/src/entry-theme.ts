import type { Theme } from "./lib/theme.ts";

/**
 * Sets the chosen theme before the page is drawn, so that it never flashes in the wrong colours. The document loads
 * this as a classic script, which cannot import; `keptChoice` writes what is read here.
 */
function rememberedTheme(): Theme {
  try {
    const theme = localStorage.getItem("theme");
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}

document.documentElement.dataset["theme"] = rememberedTheme();
