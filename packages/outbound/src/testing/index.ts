export { makeCertificate, type Certificate, type KeyKind } from "./certificate.ts";
export { listen } from "./listen.ts";
