import { BoundedMap } from "../memory/bounded-map.ts";
import { afterLook, unseen, type Arrival, type Shown } from "./arrival.ts";
import { ColdTrials } from "./cold-trials.ts";
import { DayBudget } from "./day-budget.ts";
import type { Visit } from "./due.ts";
import { ListHistory } from "./list-history.ts";

const mostModules = 256;
const mostReleases = 1_024;

/** What is remembered of a module at a mirror. */
type ModuleMemory = {
  /** When it was last looked at, whatever came of it. */
  triedAt?: number;
  /** When it was last read which of its versions are retracted. */
  retractionsReadAt?: number;
  history: ListHistory;
};

/** A release of a module. */
type Name = { module: string; version: string };

/** What is remembered of what a mirror shows, between the looks at it. */
export class FreshnessMemory {
  readonly day = new DayBudget();
  readonly cold = new ColdTrials();
  /** Whether it was seen to answer from what it has stored when it is asked to; undefined while that is not known. */
  honoursNoFetch: boolean | undefined;
  readonly #modules = new BoundedMap<string, ModuleMemory>(mostModules);
  readonly #arrivals = new BoundedMap<string, Arrival>(mostReleases);

  /** What is remembered of a module. */
  module(path: string): ModuleMemory {
    const memory = this.#modules.get(path) ?? { history: new ListHistory() };
    this.#modules.set(path, memory);
    return memory;
  }

  /** How far a release has come. */
  arrival(release: Name): Arrival {
    return this.#arrivals.get(nameOf(release)) ?? unseen;
  }

  /** Remembers that a module is looked at, and what for. */
  noteTry({ module, releases }: Visit, triedAt: number): void {
    this.module(module).triedAt = triedAt;
    for (const { version } of releases) {
      const release = { module, version };
      this.#arrivals.set(nameOf(release), { ...this.arrival(release), triedAt });
    }
  }

  /** Remembers what a look has told of releases. */
  noteShown(module: string, shown: readonly Shown[]): void {
    for (const one of shown) {
      const release = { module, version: one.version };
      this.#arrivals.set(nameOf(release), afterLook(this.arrival(release), one));
    }
  }
}

const nameOf = ({ module, version }: Name) => `${module}@${version}`;
