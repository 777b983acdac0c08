import { authorityAccess, makeCertificate, makeLog, mustStaple, stampBy } from "@heliograph/outbound/testing";
import { expect, it } from "vitest";
import { readCertificate, toBeSignedWithout } from "./shown-certificate.ts";

const stampsExtension = "1.3.6.1.4.1.11129.2.4.2";

it("what logs signed comes back when their stamps are taken out, wherever those stand", () => {
  let signed: Buffer = Buffer.alloc(0);
  const log = makeLog();
  const { der } = makeCertificate({
    names: ["mirror.test"],
    extensions: [mustStaple(), authorityAccess({ ocsp: "http://authority.test/" })],
    stamps: [
      (precertificate) => {
        signed = precertificate.toBeSigned;
        return stampBy(log)(precertificate);
      },
    ],
  });
  const certificate = readCertificate(der);
  if (certificate === undefined) throw new Error("it cannot be read");
  expect([...certificate.extensions.keys()]).toEqual([
    "2.5.29.15",
    "2.5.29.37",
    "2.5.29.17",
    stampsExtension,
    "1.3.6.1.5.5.7.1.24",
    "1.3.6.1.5.5.7.1.1",
  ]);
  expect(toBeSignedWithout(certificate, stampsExtension)).toEqual(signed);
});

it("what is no certificate is none", () => {
  expect(readCertificate(Buffer.from("garbage"))).toBeUndefined();
  const { der } = makeCertificate();
  expect(readCertificate(der.subarray(0, -1))).toBeUndefined();
});
