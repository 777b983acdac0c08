import { keptChoice } from "./kept-choice.ts";

/** Whether single keys do something: to whoever speaks to a browser, or rests a hand on it, they must not. */
export const keysChoice = keptChoice("keys", ["on", "off"]);
