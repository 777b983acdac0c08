const handshakeRecord = 22;
const certificateMessage = 11;

/** What servers say before and in their certificate message is far less. */
const mostBytes = 256 * 1_024;

/**
 * Reads the certificates that a server sends out of the bytes of a handshake up to TLS 1.2, where they are in the clear
 * (RFC 5246 §6.2.1 and §7.4.2): all of them, and in the order in which they come.
 */
export class CertificateMessage {
  /** In DER; undefined until they have come. */
  chain: readonly Buffer[] | undefined;
  #records: Buffer = Buffer.alloc(0);
  #messages: Buffer = Buffer.alloc(0);
  #isOver = false;

  /** Is told what arrives. */
  take(piece: Buffer): void {
    if (this.#isOver) return;
    this.#records = Buffer.concat([this.#records, piece]);
    while (!this.#isOver && this.#records.length >= 5) {
      const end = 5 + this.#records.readUInt16BE(3);
      if (this.#records.length < end) break;
      if (this.#records[0] === handshakeRecord) this.#takeMessages(this.#records.subarray(5, end));
      else this.#isOver = true;
      this.#records = this.#records.subarray(end);
    }
    if (this.#records.length + this.#messages.length > mostBytes) this.#isOver = true;
  }

  #takeMessages(fragment: Buffer): void {
    this.#messages = Buffer.concat([this.#messages, fragment]);
    while (!this.#isOver && this.#messages.length >= 4) {
      const end = 4 + this.#messages.readUIntBE(1, 3);
      if (this.#messages.length < end) return;
      if (this.#messages[0] === certificateMessage) {
        this.chain = certificatesOf(this.#messages.subarray(7, end));
        this.#isOver = true;
      }
      this.#messages = this.#messages.subarray(end);
    }
  }
}

function certificatesOf(list: Buffer): Buffer[] {
  const certificates: Buffer[] = [];
  for (let at = 0; at + 3 <= list.length;) {
    const end = at + 3 + list.readUIntBE(at, 3);
    certificates.push(list.subarray(at + 3, end));
    at = end;
  }
  return certificates;
}
