import { install } from "./prepare.js";
import { runProgram } from "./process.js";

await install();
runProgram("apps/prober/src/main.ts");
