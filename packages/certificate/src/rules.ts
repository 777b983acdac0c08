import type { Card, TlsRule } from "@heliograph/core";
import { inapplicable, warned, type Rule } from "./judgement.ts";
import alpnH2 from "./rules/alpn-h2.ts";
import alpnHttp1 from "./rules/alpn-http-1.ts";
import chainComplete from "./rules/chain-complete.ts";
import chainOrder from "./rules/chain-order.ts";
import expiry from "./rules/expiry.ts";
import http2Gain from "./rules/http2-gain.ts";
import key from "./rules/key.ts";
import lifetime from "./rules/lifetime.ts";
import mustStaple from "./rules/must-staple.ts";
import name from "./rules/name.ts";
import plainHttp from "./rules/plain-http.ts";
import resumption from "./rules/resumption.ts";
import signature from "./rules/signature.ts";
import stamps from "./rules/stamps.ts";
import staple from "./rules/staple.ts";
import newest from "./rules/tls-1-3.ts";
import trusted from "./rules/trusted.ts";
import validity from "./rules/validity.ts";
import versions from "./rules/versions.ts";
import type { Seen } from "./seen.ts";

/** Every rule by its name: the files of the folder `rules`. */
const rules: Record<TlsRule, Rule> = {
  "plain-http": plainHttp,
  "chain-complete": chainComplete,
  "chain-order": chainOrder,
  trusted,
  name,
  validity,
  expiry,
  lifetime,
  key,
  signature,
  stamps,
  staple,
  "must-staple": mustStaple,
  versions,
  "tls-1-3": newest,
  "alpn-h2": alpnH2,
  "alpn-http-1": alpnHttp1,
  resumption,
  "http2-gain": http2Gain,
};

/** How each rule is kept by what was seen of a host; a card shows no exchange, because a handshake is none. */
export const gradeConnection = (seen: Seen): Card =>
  Object.entries(rules).map(([rule, judge]) => ({ rule, ...judge(seen), exhibit: null }));

/** The card of a mirror that has no TLS: the others ask nothing of it. */
export const gradePlainHttp = (): Card =>
  Object.keys(rules).map((rule) => {
    const judgement =
      rule === "plain-http" ? warned("anybody on the way can read and change lists") : inapplicable();
    return { rule, ...judgement, exhibit: null };
  });
