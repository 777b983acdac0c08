import { inapplicable, passed, type Rule } from "../judgement.ts";

/** Tells, and judges nobody. */
const http2Gain: Rule = ({ firstBytes }) => {
  if (firstBytes === undefined) return inapplicable("not both protocols are spoken");
  const { h2Ms, http1Ms } = firstBytes;
  return passed(
    `the first byte takes ${h2Ms.toFixed(1)} ms over HTTP/2 and ${http1Ms.toFixed(1)} ms over HTTP/1.1`,
  );
};

export default http2Gain;
