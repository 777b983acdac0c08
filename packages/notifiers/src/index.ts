export type { Budget, HttpNotifier, Message, Moment, Notifier, OwnNotifier, Request } from "./notifier.ts";
export type { Reply } from "./reply.ts";
export { hints, type Hint, type Remake, type Result, type Verdict } from "./result.ts";
export type { Wording } from "./wording/wording.ts";
