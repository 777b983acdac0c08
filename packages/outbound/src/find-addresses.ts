import type { Resolver } from "./resolver.ts";
import type { Trip } from "./trip.ts";

/** Finds all addresses of a host, as a phase of the trip. */
export async function findAddresses(trip: Trip, resolver: Resolver, hostname: string): Promise<string[]> {
  const startedAt = trip.begin("dnsMs");
  try {
    return await trip.wait(resolver(hostname));
  } finally {
    trip.add("dnsMs", startedAt);
  }
}
