export { freshGo, makeFolder } from "./fresh-go.ts";
export { startMirror } from "./start-mirror.ts";
