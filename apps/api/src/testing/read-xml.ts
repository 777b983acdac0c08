import { SaxesParser } from "saxes";

/** What stands in an XML document: its elements in order, and all its text. @throws where it is not well-formed */
export function readXml(document: string): { elements: string[]; attributes: string[]; text: string } {
  const read = { elements: [] as string[], attributes: [] as string[], text: "" };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    read.elements.push(name);
    read.attributes.push(...Object.keys(attributes));
  });
  parser.on("text", (text) => {
    read.text += text;
  });
  parser.write(document).close();
  return read;
}
