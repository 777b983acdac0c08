import { createSocket } from "node:dgram";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** Answers to the questions for one name: addresses, another name, an error code of RFC 1035 §4.1.1, or silence. */
export type Records = { ipv4?: string[]; ipv6?: string[]; alias?: string; errorCode?: number } | "silence";

/** Starts a DNS server on loopback that answers as the test says; returns its `address:port`. */
export async function startNameServer(
  recordsOf: (name: string, isIpv6: boolean) => Records,
): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => {
    const { name, end, type } = readQuestion(question);
    const records = recordsOf(name, type === 28);
    if (records === "silence") return;
    const addresses =
      type === 28 ? (records.ipv6 ?? []).map(ipv6Octets) : (records.ipv4 ?? []).map(ipv4Octets);
    const answers = addresses.map((octets) => answerRecord(type, octets));
    if (records.alias !== undefined) answers.push(answerRecord(5, nameOctets(records.alias)));
    const head = Buffer.from(question.subarray(0, 12));
    head.writeUInt16BE(0x8180 | (records.errorCode ?? 0), 2);
    head.writeUInt16BE(answers.length, 6);
    head.fill(0, 8);
    socket.send(Buffer.concat([head, question.subarray(12, end), ...answers]), from.port, from.address);
  });
  await once(socket.bind(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    socket.close();
  });
  return `127.0.0.1:${socket.address().port}`;
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function answerRecord(type: number, octets: Buffer): Buffer {
  // The name is a pointer to the question's; class IN; valid for 60 s.
  const record = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, octets.length]);
  return Buffer.concat([record, octets]);
}

const nameOctets = (name: string) =>
  Buffer.from(`${name}.`.split(".").flatMap((label) => [label.length, ...Buffer.from(label)]));

const ipv4Octets = (address: string) => Buffer.from(address.split(".").map(Number));

const ipv6Octets = (address: string) => {
  const [front = [], back = []] = address.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const groups = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => "0"), ...back];
  return Buffer.from(
    groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]),
  );
};
