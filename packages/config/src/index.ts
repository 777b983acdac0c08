export { chainsOf, mirrorsOf } from "./catalogue/catalogue.ts";
export { readConfig, type Config } from "./config.ts";
export { FaultyConfiguration } from "./fault.ts";
export { siteSchema, type Site } from "./site.ts";
