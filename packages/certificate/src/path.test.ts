import { X509Certificate } from "node:crypto";
import { makeCertificate, type Certificate } from "@heliograph/outbound/testing";
import { expect, it } from "vitest";
import { findPath } from "./path.ts";

const root = makeCertificate({ subject: "Root" });
const middle = makeCertificate({ subject: "Middle", issuer: root });
const issuer = makeCertificate({ subject: "Issuer", issuer: middle });
const leaf = makeCertificate({ names: ["mirror.test"], issuer });
const stranger = makeCertificate({ subject: "Root" });

const read = (one: Certificate) => new X509Certificate(one.der);

const find = (sent: readonly Certificate[], roots: readonly Certificate[]) => {
  const { end, links } = findPath(read(leaf), sent.map(read), roots.map(read));
  return [end, ...links.map(({ subject }) => subject.replace("CN=", ""))];
};

it("leads over what was sent, in any order, to a known root", () => {
  expect(find([middle, stranger, issuer], [root])).toEqual([
    "known",
    "mirror.test",
    "Issuer",
    "Middle",
    "Root",
  ]);
});

it("ends at the first certificate that is known", () => {
  expect(find([issuer, middle, root], [middle])).toEqual(["known", "mirror.test", "Issuer", "Middle"]);
});

it("ends in a gap where an issuer is missing, and a root of the same name does not close it", () => {
  expect(find([issuer], [root])).toEqual(["gap", "mirror.test", "Issuer"]);
  expect(find([issuer, middle], [stranger])).toEqual(["gap", "mirror.test", "Issuer", "Middle"]);
});

it("ends at who vouches for itself and is not known", () => {
  expect(find([issuer, middle, root], [stranger])).toEqual([
    "self-signed",
    "mirror.test",
    "Issuer",
    "Middle",
    "Root",
  ]);
});

it("a server may sign nothing, however it is named", () => {
  const server = makeCertificate({ names: ["Issuer"], issuer: root });
  const signed = makeCertificate({ names: ["mirror.test"], issuer: server });
  expect(findPath(read(signed), [read(server)], [read(root)]).end).toBe("gap");
});
