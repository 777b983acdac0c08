import { Constructed, ObjectIdentifier, OctetString, fromBER, type AsnType } from "asn1js";

/** A value of DER; undefined where the octets are none, or are followed by others. */
export function readDer(octets: Uint8Array): AsnType | undefined {
  const { offset, result } = fromBER(octets);
  return offset === octets.length ? result : undefined;
}

/** What a value consists of; nothing in what is no such value. */
export const partsOf = (value: AsnType | undefined): readonly AsnType[] =>
  value instanceof Constructed ? value.valueBlock.value : [];

/** The octets of a value, its tag and length included, as they were read. */
export const octetsOf = (value: AsnType | undefined): Buffer =>
  Buffer.from(value?.valueBeforeDecodeView ?? []);

/** The octets that an octet string holds; none in what is no such string. */
export const heldBy = (value: AsnType | undefined): Buffer =>
  value instanceof OctetString ? Buffer.from(value.valueBlock.valueHexView) : Buffer.alloc(0);

/** An object identifier in its dotted form; empty of what is none. */
export const dotted = (value: AsnType | undefined): string =>
  value instanceof ObjectIdentifier ? value.valueBlock.toString() : "";

/** Whether a value is the context-specific one of this number. */
export const isContext = (value: AsnType, number: number): boolean =>
  value.idBlock.tagClass === 3 && value.idBlock.tagNumber === number;

/** A value of this tag that consists of others. */
export function constructed(tag: number, parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** A length as ITU-T X.690 §10.1 writes it: in one octet where that is enough, else behind the number of its octets. */
function lengthOf(length: number): number[] {
  if (length < 128) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) octets.unshift(rest & 0xff);
  return [0x80 + octets.length, ...octets];
}
