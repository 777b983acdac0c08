export { certificatesOf } from "./certificate-of.ts";
export { keyName, leftOf } from "./facts.ts";
export { gradeConnection, gradePlainHttp } from "./rules.ts";
export { seeChain } from "./see-chain.ts";
export { readCertificate } from "./shown-certificate.ts";
export type { Seen, SeenChain } from "./seen.ts";
export { readLogList, type LogList } from "./stamps/log-list.ts";
export { shippedLogList } from "./stamps/shipped-log-list.ts";
