import type { Asker } from "@heliograph/goproxy";
import type { Answer, GetOptions } from "@heliograph/outbound";

/** A request that was answered; the body is kept for as long as what reads it does. */
export type Exchange = {
  url: string;
  /** ISO 8601 UTC, when it was asked. */
  at: string;
  status: number;
  headers: [name: string, value: string][];
  /** The address that answered. */
  address: string;
  body: Buffer;
};

/** A way out that writes down what is asked and answered. */
export class Recorder implements Asker {
  readonly #outbound: Asker;
  readonly exchanges: Exchange[] = [];

  constructor(outbound: Asker) {
    this.#outbound = outbound;
  }

  readonly get = async (url: string, options: GetOptions): Promise<Answer> => {
    const at = new Date().toISOString();
    const answer = await this.#outbound.get(url, options);
    const { status, body, facts } = answer;
    const headers = [...answer.headers].map(([name, value]): [string, string] => [name, value]);
    this.exchanges.push({ url, at, status, headers, address: facts["address"] ?? "", body });
    return answer;
  };

  /** How the body of the last answer is read later on; by `read` when it was passed on and not kept. */
  bodyOfLast(read?: () => Promise<Buffer>): () => Promise<Buffer> {
    const exchange = this.exchanges.at(-1);
    return async () => {
      if (exchange === undefined) return Buffer.alloc(0);
      if (read !== undefined) exchange.body = await read();
      return exchange.body;
    };
  }
}
