// Follows the room for the page, by a stream or else by asking again and again, and hands what is heard to the wasm; where
// none is awake, to plain.js.
(function () {
  var room = window.room;
  if (!room || !window.fetch || !window.Promise) return;
  /** Two and a half of the server's heartbeats: silence for longer is a dead stream. */
  var SILENCE = 12500;
  /** Longest wait for a stream to open. On a network that swallows packets a browser asks ever more seldom. */
  var OPENING = 4000;
  /** An open stream says at once what there is. One that does not is held back by something on the way. */
  var FIRST = 3000;
  /** How long a page that is no longer this device's waits before it asks for itself again. */
  var SOON = 2000;
  /** Each try waits a random part of this: a room is back within a second, and not in one tick. */
  var WAIT = 500;
  /** Times it doubles, while the server answers and will not have us. A server that is gone costs a try nothing. */
  var DOUBLINGS = 2;
  /** Seconds the server may wait for something new before it answers one who asks. */
  var PATIENCE = 8;
  /** Pauses between questions that are answered at once, and while nobody looks. */
  var PAUSE = 2500;
  var UNSEEN = 10000;
  /** Where streams did not get through, one is tried again after this. */
  var AGAIN = 300000;
  /** A browser opens six connections to a host at most, if it is not HTTP/2: so many of its pages may hold one. */
  var STREAMS = 3;

  var path = location.pathname;
  var sleeps = !!room.seat;
  /** The wasm's ear: true if it could read what it was handed. */
  var hear = null;
  /** What was heard last, and when. */
  var last = null;
  var heardAt = 0;
  /** The same, for what changes in it. */
  var whole = null;
  var source = null;
  var timer = 0;
  /** Streams in a row that were answered without a view, and that broke before one was heard. */
  var refused = 0;
  var broken = 0;
  /** Streams do not get through here: the page asks instead. */
  var held = false;
  var heldSince = 0;
  /** The last stream did. */
  var worked = false;
  /** The view that the server said this was. */
  var tag = '"-"';
  /** The address that the page shows, once it is another. */
  var outdated = null;
  /** Questions asked; an answer to an older one is of no interest. */
  var asked = 0;

  function later(wait, act) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function close() {
    if (source) source.close();
    source = null;
    clearTimeout(timer);
    asked += 1;
  }

  function connect() {
    close();
    if (held || !window.EventSource || isCrowded()) return ask();
    try {
      source = new EventSource(path + "/live?changes" + shown());
    } catch (_) {
      return doubt();
    }
    var mine = source;
    var on = function (name, act) {
      mine.addEventListener(name, function (event) {
        if (source === mine) act(event);
      });
    };
    on("open", function () {
      refused += 1;
      later(FIRST, doubt);
    });
    on("view", function (event) {
      worked = true;
      alive();
      take(event.data);
    });
    on("change", function (event) {
      alive();
      change(JSON.parse(event.data));
    });
    on("beat", alive);
    on("gone", function (event) {
      gone(event.data);
    });
    on("renew", renew);
    on("error", function () {
      broken += 1;
      // Answered by anything but a stream: the browser itself gives up.
      if (mine.readyState === 2) refused += 1;
      if (broken > 2) doubt();
      else retry();
    });
    later(OPENING, doubt);
  }

  function alive() {
    refused = broken = 0;
    contact(true);
    later(SILENCE, doubt);
  }

  /** The address of the server that the page shows, for one that does. The server says once that it is another now. */
  function shown() {
    var shows = document.getElementById("shown-address");
    var address = shows && shows.getAttribute("value");
    return address && address !== outdated ? "&shown=" + encodeURIComponent(address) : "";
  }

  function renew() {
    var shows = document.getElementById("shown-address");
    outdated = shows && shows.getAttribute("value");
    room.renew(true);
  }

  /** `why`: the seat went over to another browser, or nothing that a stranger may know. */
  function gone(why) {
    close();
    // Not at once: whoever pressed the button that ended it is on the way to another page.
    later(SOON, function () {
      try {
        sessionStorage.setItem("verdiverksted:gone", why);
      } catch (_) {}
      location.reload();
    });
  }

  /** Contact is lost: tries again in a moment. */
  function retry() {
    close();
    contact(false);
    later(Math.random() * (WAIT << Math.min(Math.max(refused - 1, 0), DOUBLINGS)), connect);
  }

  /** The stream says nothing. Whether there is no contact, or only no stream, an ordinary question tells. */
  function doubt() {
    close();
    question(0, function (there) {
      if (!there) return retry();
      // One that did get through may have died by itself.
      if (worked) {
        worked = false;
        return connect();
      }
      held = true;
      heldSince = Date.now();
      ask();
    });
  }

  /** Asks again and again. */
  function ask() {
    close();
    if (held && Date.now() - heldSince > AGAIN) {
      held = false;
      return connect();
    }
    // One that is held open costs a connection as a stream does.
    var waits = held && !document.hidden && !isCrowded();
    var began = Date.now();
    question(waits ? PATIENCE : 0, function (there) {
      if (!there) {
        contact(false);
        held = false;
        return later(Math.random() * WAIT * 4, connect);
      }
      // One that is answered at once again and again, by something on the way, is not to ask as often.
      later(waits && Date.now() - began > 1000 ? 100 : (document.hidden ? UNSEEN : PAUSE) * (0.8 + 0.4 * Math.random()), held ? ask : connect);
    });
  }

  function question(seconds, done) {
    var mine = ++asked;
    var headers = { Accept: "application/json", "If-None-Match": tag, Prefer: "wait=" + seconds };
    room.fetch(path + "/live?asks" + shown(), { headers: headers }, OPENING + seconds * 1000).then(function (answer) {
      if (mine !== asked) return;
      if (!answer.ours || (!answer.ok && [304, 404, 410].indexOf(answer.status) < 0)) return done(false);
      if (answer.status === 410) return gone("elsewhere");
      // Deleted, or this browser has lost its cookie.
      if (answer.status === 404) return gone(room.seat ? "?" : "-");
      contact(true);
      if (answer.status === 205) {
        renew();
        return done(true);
      }
      tag = answer.headers.get("etag") || tag;
      if (answer.ok) take(answer.text);
      done(true);
    }, function () {
      if (mine === asked) done(false);
    });
  }

  function contact(is) {
    if (hear) hand(is ? "" : null);
    else if (room.plain) room.plain.contact(is);
  }

  function take(view, changed) {
    last = view;
    heardAt = Date.now();
    if (!changed) whole = null;
    if (!hear) return room.plain && room.plain.changed(view);
    // A newer server's view. Its page is newer too.
    if (!hand(view)) room.renew();
  }

  /** Each value that is another now, with the way to it: names of fields and places in lists, with points between. */
  function change(news) {
    if (!whole) whole = JSON.parse(last);
    news.set.forEach(function (one) {
      var way = one[0].split(".");
      var at = whole.view;
      while (way.length > 1) at = at[way.shift()];
      at[way[0]] = one[1];
    });
    whole.now = news.now;
    take(JSON.stringify(whole), true);
  }

  function hand(what) {
    try {
      return hear(what);
    } catch (_) {
      room.renew();
      return true;
    }
  }

  // The browser's other pages of this host: they tell each other that they are there, and the eldest hold the connections.
  // Nothing of that is stored. Where they cannot tell, each does as if it were alone.

  var born = Date.now() + Math.random();
  var channel = null;
  var others = {};

  function enter() {
    if (channel || !window.BroadcastChannel) return;
    channel = new BroadcastChannel("verdiverksted");
    channel.onmessage = function (event) {
      var heard = event.data;
      if (heard.leaves) return delete others[heard.born];
      if (heard.asks || !others[heard.born]) tell(false);
      others[heard.born] = true;
      if (source && isCrowded()) connect();
    };
    tell(false);
  }

  /** `asks`: the others are to say that they are there. */
  function tell(leaves, asks) {
    channel.postMessage({ born: born, leaves: leaves, asks: asks });
  }

  /** An open channel would keep the page out of the back button's memory. */
  function leave() {
    if (!channel) return;
    tell(true);
    channel.close();
    channel = null;
    others = {};
  }

  function isCrowded() {
    return Object.keys(others).filter(function (other) {
      return other < born;
    }).length >= STREAMS;
  }

  // One that ended without a word is forgotten: the others say again that they are there.
  setInterval(function () {
    others = {};
    if (channel) tell(false, true);
  }, 60000);

  /** The wasm is awake, and hears from here on. */
  room.follow = function (ear) {
    hear = ear;
    // Not before all of the page is woken as it was drawn.
    setTimeout(function () {
      if (hear && last) take(room.last(), true);
    }, 0);
  };
  /** It hears no more. */
  room.deafen = function () {
    hear = null;
  };
  /** What was heard last, by the time it is now: the clock goes while the wasm is on its way. */
  room.last = function () {
    if (!last) return last;
    var known = JSON.parse(last);
    known.now += Date.now() - heardAt;
    return JSON.stringify(known);
  };

  if (!room.follows) return;
  enter();
  connect();
  // After a lock, a frozen tab, the back button or a change of network, what was open is not to be trusted. A page
  // that is left lets go, or the browser would not keep it for the back button.
  ["visibilitychange", "pageshow", "resume", "online", "pagehide"].forEach(function (kind) {
    // `visibilitychange` bubbles from the document to the window; not in Safari before 14.
    (kind === "visibilitychange" ? document : window).addEventListener(kind, function (event) {
      // The page that has just loaded has connected.
      if (kind === "pageshow" && !event.persisted) return;
      var leaves = kind === "pagehide";
      if (!document.hidden && !leaves) {
        if (kind === "online") held = false;
        enter();
        connect();
      } else if (sleeps || leaves) {
        close();
        leave();
      }
    });
  });
})();
