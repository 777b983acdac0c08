export { makeCertificate, type Certificate } from "./certificate.ts";
export { authorityAccess, mustStaple } from "./extension.ts";
export type { KeyKind } from "./key.ts";
export { listen } from "./listen.ts";
export { loopbackOutbound } from "./loopback.ts";
export { makeLog, stampBy, type TestLog } from "./stamp.ts";
export { makeStaple } from "./staple.ts";
