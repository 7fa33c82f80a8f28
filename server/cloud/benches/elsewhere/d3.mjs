// d3-cloud with fitting, on the words of our own benchmark: `node d3.mjs FONT.ttf words.txt`.
// Needs `npm install d3-cloud@1.2.9 @napi-rs/canvas` in a folder of its own, with this file copied there.

import { readFileSync } from "node:fs";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import cloud from "d3-cloud";

const [font, list] = process.argv.slice(2);
GlobalFonts.registerFromPath(font, "Bench");
const all = readFileSync(list, "utf8").trim().split("\n").map((line) => {
  const [weight, text] = line.split(" ");
  return { text, value: Number(weight) };
});

/** Numbers that are the same in every run with the same seed. */
function seeded(state) {
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function lay(words, scale, seed) {
  return new Promise((done) => {
    cloud()
      .size([1920, 1080])
      .canvas(() => createCanvas(1, 1))
      .words(words.map((word) => ({ ...word })))
      .font("Bench")
      .rotate(0)
      .padding(2)
      .random(seeded(seed))
      .fontSize((word) => word.value * scale)
      .on("end", done)
      .start();
  });
}

/** d3-cloud drops what does not fit, so the scale is found by bisection: as many trials as ours. */
async function fitted(words, seed) {
  const heaviest = Math.max(...words.map((word) => word.value));
  let [low, high, best] = [(1080 * 0.01) / heaviest, (1080 * 0.36) / heaviest, []];
  for (let trial = 0; trial < 9; trial++) {
    const scale = Math.sqrt(low * high);
    const placed = await lay(words, scale, seed);
    if (placed.length >= best.length) best = placed;
    if (placed.length === words.length) low = scale;
    else high = scale;
  }
  return best;
}

function ink(placed) {
  const canvas = createCanvas(1920, 1080);
  const context = canvas.getContext("2d");
  context.translate(960, 540);
  context.textAlign = "center";
  for (const word of placed) {
    context.font = `${word.size}px Bench`;
    context.fillText(word.text, word.x, word.y);
  }
  const { data } = context.getImageData(0, 0, 1920, 1080);
  let lit = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 127) lit++;
  return (lit / (1920 * 1080)) * 100;
}

for (const count of [100, 250]) {
  const words = all.slice(0, count);
  const times = [];
  let placed = [];
  for (let seed = 1; seed <= 5; seed++) {
    const start = performance.now();
    placed = await fitted(words, seed);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  // d3-cloud cuts sizes to whole pixels.
  const unit = placed[0].size / placed[0].value;
  const errors = placed.map((word) => Math.abs(word.size / word.value / unit - 1));
  const error = (errors.reduce((sum, one) => sum + one, 0) / errors.length) * 100;
  console.log(
    `d3-cloud ${count} words: median ${times[2].toFixed(0)} ms (least ${times[0].toFixed(0)}), ` +
      `ink ${ink(placed).toFixed(1)} %, sizes off ${error.toFixed(1)} %, dropped ${count - placed.length}`,
  );
}
