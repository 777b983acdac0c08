import type { Confirmation, Subscribed, Subscribing, Subscription } from "@heliograph/core";
import {
  changeSubscription,
  endSubscriptions,
  findSubscription,
  requestSubscription,
  type KeptSubscription,
  type NewSubscription,
} from "@heliograph/db";
import { household, rateLimit } from "../http/limit-rate.ts";
import { rates } from "../http/rates.ts";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Services } from "../services.ts";
import { askByMail } from "./ask-by-mail.ts";
import { confirm } from "./confirm.ts";
import { shownSubscription } from "./shown-subscription.ts";
import { digestOf } from "./token.ts";
import { refuseStrangers } from "./refuse-strangers.ts";
import { mostOfTarget, readWish } from "./wish.ts";

/** What the desk works with. */
export type DeskServices = Pick<Services, "database" | "plan" | "means" | "site" | "now" | "log">;

/** Where readers subscribe, and where they show what they want by their token. It remembers who came how often. */
export class SubscriptionDesk {
  readonly #services: DeskServices;
  readonly #limitAddress = rateLimit(rates.subscriptions);
  readonly #limitMails = rateLimit(rates.confirmationMails);
  readonly #limitChallenges = rateLimit(rates.challenges);

  constructor(services: DeskServices) {
    this.#services = services;
  }

  /**
   * Takes somebody's wish down, which is kept for a day. The token is for who asked, but where that is asked of a mailbox by mail;
   * nobody else learns whether we know it. @throws Refusal
   */
  async subscribe(wanted: Subscribing, address: string | undefined): Promise<{ token: string } | undefined> {
    if (address !== undefined) await this.#limitAddress(household(address));
    const { token, wish } = await readWish(wanted, this.#services);
    if (wanted.kind === "email") {
      await this.#limitMails("all");
      if (await this.#keep(wish)) askByMail(wanted, token, this.#services);
      return undefined;
    }
    if (await this.#keep(wish)) return { token };
    throw new Refusal("conflict", "this receiver has been asked for often enough", { field: "url" });
  }

  /** Confirms a subscription: by its token alone where that came by mail, and else by asking its receiver. @throws Refusal */
  async confirm(token: string, signal: AbortSignal): Promise<Confirmation> {
    const kept = await this.#find(token);
    if (kept.confirmedAt !== null) return { isConfirmed: true, status: null, reason: null };
    if (kept.kind === "webhook") await this.#limitChallenges(kept.targetDigest);
    return confirm(kept, { ...this.#services, signal });
  }

  /** @throws Refusal */
  async read(token: string): Promise<Subscription> {
    return shownSubscription(await this.#find(token), this.#services);
  }

  /** Tells a subscriber of something else from now on. @throws Refusal */
  async change(token: string, wanted: Subscribed): Promise<Subscription> {
    const { database, plan } = this.#services;
    refuseStrangers(wanted, plan.mirrorIds);
    const { id } = await this.#find(token);
    await transact(database, (tx) => changeSubscription(tx, id, wanted));
    return this.read(token);
  }

  /** Forgets a subscriber; whose token is none has been forgotten already. */
  async end(token: string): Promise<void> {
    const { database, now } = this.#services;
    const kept = await findSubscription(database, digestOf(token), now());
    if (kept !== undefined) await transact(database, (tx) => endSubscriptions(tx, { id: kept.id }, now()));
  }

  async #keep(wish: NewSubscription): Promise<boolean> {
    const { database, means, now } = this.#services;
    const limits = { ofTarget: mostOfTarget[wish.kind], inAll: means.subscribers.most };
    const kept = await transact(database, (tx) => requestSubscription(tx, wish, limits, now()));
    if (kept === "all") throw new Refusal("conflict", "there is no room for more subscribers at the moment");
    return kept === "kept";
  }

  async #find(token: string): Promise<KeptSubscription> {
    const { database, now } = this.#services;
    const kept = await findSubscription(database, digestOf(token), now());
    if (kept !== undefined) return kept;
    throw new Refusal("not_found", "this leads to no subscription, or to none any more", { field: "token" });
  }
}
