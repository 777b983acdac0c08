import { keptChoice } from "./kept-choice.ts";

/** The zones that a reader can have times shown in: that of the device, or one by its name. */
export const zoneChoices = ["device", "UTC", "Asia/Shanghai"] as const;
export type ZoneChoice = (typeof zoneChoices)[number];

const choice = keptChoice<ZoneChoice>("zone", zoneChoices);
export const { choose: chooseZone, useChosen: useZoneChoice } = choice;

/** The zone that the device is set to. */
export const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The name of the zone that was chosen. */
export const zoneOf = (chosen: ZoneChoice) => (chosen === "device" ? deviceZone() : chosen);
