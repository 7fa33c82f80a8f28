import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of a PDF in reading order, white space folded, and its language. */
export async function readPdf(path: string): Promise<{ text: string; lang: string }> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    parts.push(...content.items.map((item) => ("str" in item ? item.str : "")));
  }
  const { info } = await document.getMetadata();
  return { text: parts.join(" ").replace(/\s+/g, " "), lang: String((info as { Language?: string }).Language) };
}
