import { MirrorFailure } from "@heliograph/core";
import type { NodemailerError } from "nodemailer/lib/errors";
import type { Sent, Verdict } from "../result.ts";
import type { Submitted } from "./submit.ts";

/** What it means that a mail server took a mail, perhaps not for everybody. */
export function verdictOfTaken({ rejected, response }: Submitted): Verdict & Sent {
  const sent = { status: 250, excerpt: response, isAmbiguous: false };
  if (rejected.length === 0) return { kind: "delivered", ...sent };
  const reason = `the server takes nothing for ${rejected.join(", ")}`;
  return { kind: "delivered", reason, hint: "check_recipient", ...sent };
}

/** What it means that a mail was not taken; thrown on where that is no mail server's fault. */
export function verdictOfError(error: unknown, hasGoneOut: boolean): Verdict & Sent {
  if (error instanceof MirrorFailure) {
    const kind = error.reason === "target_refused" ? "refused" : "retry";
    return { kind, reason: error.message, hint: "check_address", excerpt: "", isAmbiguous: false };
  }
  if (!isSmtpError(error)) throw error;
  const { responseCode: status, response: excerpt = "" } = error;
  const told = { ...(status !== undefined && { status }), excerpt, reason: error.message };
  return { ...judge(error), ...told, isAmbiguous: hasGoneOut && status === undefined };
}

/** By its code an error of the library's: a reply (RFC 5321 §4.2) to us or to the mail, or what came in the place of one. */
function judge({ code, command = "", responseCode = 0 }: NodemailerError): Verdict {
  const isFinal = responseCode >= 500;
  if (code === "EAUTH" && (isFinal || responseCode === 0)) return { kind: "refused", hint: "check_secret" };
  if (code === "ETLS" || responseCode === 0) return { kind: "retry", hint: "check_address" };
  if (!isFinal) return { kind: "retry" };
  if (command === "RCPT TO") return { kind: "rejected", hint: "check_recipient" };
  return ["MAIL FROM", "DATA"].includes(command)
    ? { kind: "rejected" }
    : { kind: "refused", hint: "check_address" };
}

const isSmtpError = (error: unknown): error is NodemailerError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code);
