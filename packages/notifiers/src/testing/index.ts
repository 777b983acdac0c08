export { atVendor } from "./at-vendor.ts";
export { defineCases, type VendorAnswer, type VendorCases } from "./cases.ts";
export { startFakeVendor, type FakeAnswer, type FakeVendor, type Received } from "./fake-vendor.ts";
export { startMailServer } from "./mail-server.ts";
export { sampleMessage, type SampleLanguage } from "./sample-message.ts";
export { sampleNotices } from "./sample-notices.ts";
