// A meeting, led from this device and known to nothing else: what is ticked, the clock of each step, and whose turn it is.
// Asks the server for nothing. What has to outlive a reload lies in the tab's own storage, until «Takk for møtet».
(function () {
  const page = document.getElementById("meeting");
  const all = (what) => [...page.querySelectorAll(what)];
  const part = (name) => page.querySelector(`[data-part=${name}]`);
  const button = (act) => page.querySelector(`[data-act=${act}]`);
  const words = page.dataset;
  const KEY = "verdiverksted:mote";
  const MINUTE = 60000;
  const EXTENSION = 5 * MINUTE;

  const steps = all(".step");
  const band = all(".step-band li");
  const ticks = all(".step input");
  const chairs = all(".chairs li").map((chair) => chair.textContent);
  const turns = part("turns");

  // The queue of a round is the chairs that are still to speak, the first of which has the word. The button that begins it
  // knows their order, and who was promised the last word: «Gå sist» goes behind all but those.
  const places = (said) => (said ? said.split(" ").map(Number) : []);
  function lastOf({ queue: [speaker, ...rest], lastWord = [] }) {
    const promised = lastWord.includes(speaker) ? 0 : rest.filter((chair) => lastWord.includes(chair)).length;
    rest.splice(rest.length - promised, 0, speaker);
    return rest;
  }

  // While a meeting lasts: the step it is at, what each step has left, since when the clock runs (null: it rests), what is
  // ticked, and the round.
  let state = kept();
  let ended = false;

  function kept() {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEY));
      const fits =
        found.meeting === words.meeting &&
        found.left.length === steps.length &&
        steps[found.at] &&
        (!found.round || [...found.round.queue, ...found.round.passed].every((chair) => chairs[chair]));
      return fits ? found : null;
    } catch (_) {
      return null;
    }
  }
  function keep() {
    try {
      if (state) sessionStorage.setItem(KEY, JSON.stringify(state));
      else sessionStorage.removeItem(KEY);
    } catch (_) {
      // A browser that keeps nothing: the meeting goes on, and ends with a reload.
    }
  }

  const ticked = () => ticks.flatMap((tick, at) => (tick.checked ? [at] : []));
  const left = (now) => state.left[state.at] - (state.since === null ? 0 : Math.max(0, now - state.since));
  function go(by) {
    const now = Date.now();
    state.left[state.at] = left(now);
    state.at += by;
    state.since = now;
  }
  function turn(queue, passed) {
    const { lastWord, queue: stood, passed: sat, before } = state.round;
    state.round = { lastWord, queue, passed: passed || sat, before: [...before, { queue: stood, passed: sat }] };
  }

  const acts = {
    start() {
      const minutes = steps.map((step) => step.dataset.minutes * MINUTE);
      state = { meeting: words.meeting, at: 0, left: minutes, since: Date.now(), ticked: ticked(), round: null };
      ended = false;
    },
    nextStep: () => go(1),
    previousStep: () => go(-1),
    extend: () => (state.left[state.at] += EXTENSION),
    pause() {
      state.left[state.at] = left(Date.now());
      state.since = null;
    },
    goOn: () => (state.since = Date.now()),
    thanks() {
      state = null;
      ended = true;
      for (const tick of ticks) tick.checked = false;
    },
    round({ dataset }) {
      state.round = { lastWord: places(dataset.lastWord), queue: places(dataset.order), passed: [], before: [] };
    },
    next: () => turn(state.round.queue.slice(1)),
    pass: () => turn(state.round.queue.slice(1), [...state.round.passed, state.round.queue[0]]),
    goLast: () => turn(lastOf(state.round)),
    endRound: () => turn([]),
    undo() {
      const { lastWord, before } = state.round;
      const { queue, passed } = before[before.length - 1];
      state.round = { lastWord, queue, passed, before: before.slice(0, -1) };
    },
    again: () => (state.round = null),
  };

  // «1 t 30 min», as the words' own.
  const span = (minutes) =>
    [minutes >= 60 && `${Math.floor(minutes / 60)} ${words.hour}`, (minutes < 60 || minutes % 60) && `${minutes % 60} min`].filter(Boolean).join(" ");
  const say = (sentence, what) => sentence.replace("{}", what);
  const show = (element, shown) => {
    if (element) element.hidden = !shown;
  };
  const write = (name, text) => {
    if (part(name).textContent !== text) part(name).textContent = text;
  };
  const clock = (at) => [at.getHours(), at.getMinutes()].map((number) => String(number).padStart(2, "0")).join(words.colon);

  function drawTime() {
    if (!state) return;
    const now = Date.now();
    const over = Math.floor(-left(now) / MINUTE);
    const rests = state.since === null;
    write("time", rests ? words.paused : over > 0 ? say(words.over, span(over)) : say(words.left, span(Math.max(0, Math.ceil(left(now) / MINUTE)))));
    part("time").classList.toggle("late", !rests && over > 0);
    const later = state.left.slice(state.at + 1).concat(left(now));
    const ends = later.reduce((sum, still) => sum + Math.max(0, still), now);
    write("ends", say(words.ends, clock(new Date(ends))));
  }

  function drawRound() {
    if (!turns) return show(part("round-acts"), false);
    const round = state && state.at === +turns.dataset.step ? state.round : null;
    const queue = round ? round.queue : [];
    show(turns, state && state.at === +turns.dataset.step);
    show(part("round-acts"), queue.length > 0);
    page.classList.toggle("in-round", queue.length > 0);
    for (const stage of all("[data-turns]")) show(stage, stage.dataset.turns === (!round ? "before" : queue.length > 0 ? "on" : "done"));
    if (!round) return;
    if (queue.length > 0) write("speaker", chairs[queue[0]]);
    write("then", queue.length > 1 ? say(words.then, chairs[queue[1]]) : words.nobodyThen);
    write("passed", round.passed.length > 0 ? say(words.passed, round.passed.map((chair) => chairs[chair]).join(", ")) : "");
    for (const undo of all("[data-act=undo]")) show(undo, round.before.length > 0);
    // Not where it would lead back to the same speaker.
    show(button("goLast"), queue.length > 1 && lastOf(round)[0] !== queue[0]);
  }

  function draw() {
    document.body.classList.toggle("in-meeting", !!state);
    page.classList.toggle("ended", ended);
    for (const on of all(".on")) show(on, state);
    for (const over of all(".over")) show(over, ended);
    show(part("plain"), false);
    show(button("start"), !state);
    const last = state && state.at === steps.length - 1;
    for (const [at, step] of steps.entries()) step.classList.toggle("current", !!state && at === state.at);
    for (const [at, one] of band.entries()) {
      if (state && at === state.at) one.setAttribute("aria-current", "step");
      else one.removeAttribute("aria-current");
    }
    const open = state ? all(".step.current input").find((tick) => !tick.checked) : null;
    for (const tick of ticks) tick.closest("li").classList.toggle("upcoming", tick === open);
    if (state) {
      show(button("nextStep"), !last);
      show(button("thanks"), last);
      show(part("early"), !last);
      show(button("previousStep"), state.at > 0);
      show(button("pause"), state.since !== null);
      show(button("goOn"), state.since === null);
    }
    drawRound();
    drawTime();
  }

  // Whoever leads by keyboard or ear is where the new step or round is.
  function follow(act, pressed) {
    if (/^(start|nextStep|previousStep)$/.test(act)) {
      scrollTo(0, 0);
      page.querySelector(".step.current h2").focus({ preventScroll: true });
    } else if (act === "thanks") {
      scrollTo(0, 0);
      page.querySelector(".over").focus({ preventScroll: true });
    } else if (act === "round") button("next").focus({ preventScroll: true });
    else if (act === "pause") button("goOn").focus({ preventScroll: true });
    else if (act === "goOn") button("pause").focus({ preventScroll: true });
    else if (turns && pressed.offsetParent === null) turns.focus({ preventScroll: true });
  }

  page.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-act]");
    if (!pressed) return;
    const { act } = pressed.dataset;
    acts[act](pressed);
    keep();
    draw();
    follow(act, pressed);
  });
  page.addEventListener("change", (event) => {
    if (!state || !ticks.includes(event.target)) return;
    state.ticked = ticked();
    keep();
    draw();
  });
  // A page that comes back from the browser's memory, or is drawn by it with ticks of its own.
  function begun() {
    if (state) for (const [at, tick] of ticks.entries()) tick.checked = state.ticked.includes(at);
    draw();
  }
  addEventListener("pageshow", begun);
  document.addEventListener("visibilitychange", drawTime);
  setInterval(drawTime, 1000);
  begun();
})();
