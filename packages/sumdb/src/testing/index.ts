export { buildZip, type ZipEntry } from "./build-zip.ts";
