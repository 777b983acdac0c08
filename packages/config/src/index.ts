export { chainsOf, mirrorsOf } from "./catalogue/catalogue.ts";
export type { ChannelEntry } from "./channels.ts";
export { readConfig, type Config } from "./config.ts";
export { FaultyConfiguration } from "./fault.ts";
export { siteJsonSchema } from "./json-schema.ts";
export type { MaintenanceEntry } from "./maintenance.ts";
export { routesOf } from "./routes.ts";
export { siteSchema, type Site } from "./site.ts";
