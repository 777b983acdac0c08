/** Ends something that was started. */
export type Stop = () => Promise<void> | void;

/** What has been started so far, to be ended the other way round. */
export class Stops {
  readonly #stops: Stop[] = [];

  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  /** Ends everything; what fails to end does not keep the rest from it. */
  async run(onError: (error: unknown) => void): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        onError(error);
      }
    }
  }
}
