export { archiveVariants } from "./archive.ts";
export { startFakeMirror, type Exchange, type FakeMirror } from "./fake-mirror.ts";
export { goFor } from "./go-for.ts";
export { type Fault, type FaultKind } from "./fault.ts";
export { type Secure } from "./listener.ts";
export type { Implementation } from "./implementations.ts";
export { type FakeModule, type Release } from "./module.ts";
export { wellKnownModules } from "./well-known.ts";
