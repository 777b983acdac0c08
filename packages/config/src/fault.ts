/** One thing that is wrong with the configuration: where it stands, and what is wrong with it. Never holds a secret. */
export type Fault = { where: string; message: string };

/** Thrown once with everything that is wrong with the configuration. */
export class FaultyConfiguration extends Error {
  override readonly name = "FaultyConfiguration";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ where, message }) => `  ${where}: ${message}`);
    super(["the configuration has faults:", ...lines].join("\n"));
    this.faults = faults;
  }
}
