import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { Agent, request } from "undici";

/** A round of checks, as the bench orders it from a client in a process of its own. */
export type Round = { url: string; ca: string; checks: number };

/** How many checks a client has under way at the same time. */
const parallel = 8;

type Check = () => Promise<unknown>;

function outboundCheck({ url, ca }: Round): Check {
  const outbound = createOutbound({
    userAgent: "Heliograph/bench",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
    limits: { parallelPerHost: parallel },
  });
  return () => outbound.get(url, { bodyLimitBytes: 65_536, extraCa: ca });
}

/** undici as its documentation has it, with a fresh connection and a full handshake each time. */
function undiciCheck({ url, ca }: Round): Check {
  const dispatcher = new Agent({ connect: { ca, maxCachedSessions: 0 } });
  return async () => {
    const { body } = await request(url, { dispatcher, reset: true });
    return body.text();
  };
}

async function run(check: Check, checks: number): Promise<void> {
  let left = checks;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await check();
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}

const makeCheck = process.argv[2] === "undici" ? undiciCheck : outboundCheck;
let check: Check | undefined;

process.on("message", (round: Round) => {
  void measure(round);
});

/** Answers with the processor time that the round took, in ms. */
async function measure(round: Round): Promise<void> {
  check ??= makeCheck(round);
  const before = process.cpuUsage();
  await run(check, round.checks);
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / 1_000);
}
