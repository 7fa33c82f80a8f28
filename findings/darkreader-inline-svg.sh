#!/bin/sh
# Dark Reader 4.9.133 darkens the white of an SVG that stands in the page and keeps its black; the same SVG in an <img> it leaves alone.
#
# A QR code drawn in the page becomes black on nearly black, which nobody reads; as a picture it stays dark on light. Chromium is
# Debian's (seen with 156), or where CHROMIUM says.
# Seen: brightness of white and black in the page 24 and 0, in the picture 255 and 0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund darkreader@4.9.133 playwright-core@1.65.1 pngjs@7.0.0
cat >look.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { PNG } from "pngjs";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="400" height="200"><rect width="40" height="20" fill="#ffffff"/><path d="M20 0h20v20h-20z" fill="#000000"/></svg>`;
const page = `<!DOCTYPE html><title>x</title><style>body{margin:0}img,svg{display:block}</style>${svg}<img src="/code.svg" width="400" height="200">`;
const server = createServer((request, response) => {
  const picture = request.url === "/code.svg";
  response.setHeader("Content-Type", picture ? "image/svg+xml" : "text/html");
  response.end(picture ? svg : page);
}).listen(0, "127.0.0.1");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const tab = await browser.newPage({ viewport: { width: 400, height: 400 } });
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
await tab.evaluate(readFileSync("node_modules/darkreader/darkreader.js", "utf8"));
await tab.evaluate(() => { DarkReader.setFetchMethod(window.fetch); DarkReader.enable({}); });
await tab.waitForFunction(() => ["rect", "path"].every((of) => document.querySelector(`svg ${of}`).hasAttribute("data-darkreader-inline-fill")));
const { data, width } = PNG.sync.read(await tab.screenshot());
const at = (x, y) => data[(y * width + x) * 4];
const seen = { page: [at(100, 100), at(300, 100)], picture: [at(100, 300), at(300, 300)] };
console.log(JSON.stringify(seen));
await browser.close();
server.close();
if (!(seen.page[0] < 64 && seen.page[1] < 64 && seen.picture[0] === 255 && seen.picture[1] === 0)) process.exit(1);
SCRIPT
node look.mjs
