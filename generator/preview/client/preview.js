// The preview's part in a page: it reloads or swaps what changed, and shows what is wrong.
// It stands in its own shadow root, so neither the page's looks nor its script are in the way;
// whatever comes from the site is shown as text, never as markup.
(() => {
  "use strict";
  const script = document.currentScript;
  const base = new URL(".", script.src);
  const token = script.dataset.token;
  let page = script.dataset.page;
  let reloading = false;

  // --- scrolling: a page that reloads stands where it stood -----------------------------------
  const KEY = "briefing-preview-scroll";
  const here = location.pathname + location.search;
  const stored = (value) => {
    try {
      if (value === undefined) {
        const found = sessionStorage.getItem(KEY);
        sessionStorage.removeItem(KEY);
        return found && JSON.parse(found);
      }
      sessionStorage.setItem(KEY, JSON.stringify(value));
    } catch { /* no storage: the browser's own way has to do */ }
    return null;
  };
  const stood = stored();
  if (stood && stood.at === here && Date.now() - stood.time < 20000) {
    history.scrollRestoration = "manual";
    let moved = false;
    const restore = () => moved || scrollTo({ left: stood.x, top: stood.y, behavior: "instant" });
    for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      addEventListener(kind, () => { moved = true; }, { once: true, passive: true });
    }
    document.addEventListener("DOMContentLoaded", restore);
    addEventListener("load", () => {
      restore();
      requestAnimationFrame(() => { restore(); history.scrollRestoration = "auto"; });
    });
  }
  const reload = () => {
    if (reloading) return;
    reloading = true;
    stored({ at: here, x: scrollX, y: scrollY, time: Date.now() });
    history.scrollRestoration = "manual";
    location.reload();
  };

  // --- what is shown ---------------------------------------------------------------------------
  const make = (name, kind, text) => {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const host = make("briefing-preview");
  const root = host.attachShadow({ mode: "open" });
  const looks = make("link");
  looks.rel = "stylesheet";
  looks.href = new URL(`preview.css${new URL(script.src).search}`, base).href;
  const strip = make("div", "strip");
  const panel = make("div", "panel");
  const overlay = make("div", "overlay");
  panel.hidden = overlay.hidden = strip.hidden = true;
  overlay.setAttribute("role", "alertdialog");
  overlay.setAttribute("aria-label", "The preview's report");
  root.append(looks, overlay, panel, strip);
  document.documentElement.append(host);

  let status = { good: true, fault: "", report: [], notice: "", source: "", edit: false };
  let lost = false;
  let building = false;
  let hidden = false;
  let note = "";

  const button = (text, kind, act) => {
    const made = make("button", kind, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const errors = () => status.report.filter((one) => one.severity === "error");
  const summary = () => {
    const wrong = errors().length;
    const warned = status.report.length - wrong;
    const said = [];
    if (wrong) said.push(counted(wrong, "error"));
    if (warned) said.push(counted(warned, "warning"));
    return said.join(" and ");
  };

  const edit = async (path, line, column) => {
    note = `opening ${path}`;
    try {
      const answer = await fetch(new URL("edit", base), {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Preview-Token": token },
        body: JSON.stringify({ path, line, column }),
      });
      note = answer.ok ? (await answer.json()).said : `${path} cannot be opened from here`;
    } catch {
      note = "the preview does not answer";
    }
    show();
  };

  // A line with a caret below it; on a narrow screen the box is moved to where the caret is.
  const excerpt = (lines) => {
    const text = lines.join("\n");
    const at = text.search(/\^+\s*$/);
    const box = make("pre", "", at < 0 ? text : text.slice(0, at));
    if (at >= 0) box.append(make("span", "caret", text.slice(at)));
    return box;
  };
  const reveal = (within) => {
    for (const caret of within.querySelectorAll(".caret")) {
      const box = caret.parentElement;
      const beyond = caret.offsetLeft + caret.offsetWidth > box.clientWidth;
      box.scrollLeft = beyond ? caret.offsetLeft - box.clientWidth / 4 : 0;
    }
  };

  const problem = (one) => {
    const section = make("section", one.severity);
    const [head, ...rest] = one.text.split("\n");
    if (status.edit) {
      const opens = button(head, "place", () => edit(one.path, one.line, one.column));
      opens.title = "Open in your editor";
      section.append(opens);
    } else {
      section.append(make("p", "place", head));
    }
    const lines = rest.filter((line) => !line.startsWith("  hint: "));
    if (lines.length) section.append(excerpt(lines));
    for (const line of rest.filter((one) => one.startsWith("  hint: "))) {
      section.append(make("p", "hint", line.trim()));
    }
    return section;
  };

  const show = () => {
    strip.replaceChildren();
    overlay.replaceChildren();
    panel.replaceChildren();
    const bad = !status.good;
    if (status.notice) strip.append(make("span", "notice", status.notice));
    if (note) strip.append(make("span", "note", note));
    if (lost) strip.append(make("span", "lost", "The preview has stopped: this page may be old"));
    if (building) strip.append(make("span", "building", "building…"));
    if (bad) {
      strip.append(button(`not rebuilt: ${summary() || "a fault"}`, "bad", () => {
        hidden = !hidden;
        show();
      }));
    } else if (status.report.length) {
      strip.append(button(summary(), "badge", () => {
        panel.hidden = !panel.hidden;
        reveal(panel);
      }));
      panel.append(...status.report.map(problem));
    }
    if (status.source && status.edit) {
      const opens = button("edit", "edit", () => edit(status.source, 1, 1));
      opens.title = `Open ${status.source} in your editor`;
      strip.append(opens);
    }
    if (bad || !status.report.length) panel.hidden = true;
    strip.hidden = !strip.childElementCount;
    overlay.hidden = !bad || hidden;
    if (!overlay.hidden) {
      const top = make("header", "");
      top.append(
        make("h1", "", `The site was not rebuilt: ${summary() || "a fault of the program"}`),
        make("p", "", status.stands
          ? "Behind this is the last good site. This goes away with the next good build."
          : "There is no site to show yet. This goes away with the first good build."),
        button("Hide", "hide", () => { hidden = true; show(); }),
      );
      overlay.append(top);
      if (status.fault) overlay.append(make("pre", "", status.fault));
      overlay.append(...status.report.map(problem));
      reveal(overlay);
    }
    if (!panel.hidden) reveal(panel);
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !overlay.hidden) { hidden = true; show(); }
  });

  // --- swapping in place -----------------------------------------------------------------------
  let turn = 0;
  const resolved = (value) => {
    try { return new URL(value, location.href); } catch { return null; }
  };
  const swapSheet = (link, address) => {
    const next = link.cloneNode();
    next.href = address;
    next.addEventListener("load", () => link.remove());
    next.addEventListener("error", () => link.remove());
    link.after(next);
  };
  const swap = (pairs) => {
    turn += 1;
    const news = new Map(pairs);
    const fresh = (value) => {
      const url = resolved(value);
      if (!url || url.origin !== location.origin) return null;
      const next = news.get(decodeURI(url.pathname));
      if (next === undefined) return null;
      return next === decodeURI(url.pathname) ? `${encodeURI(next)}?preview=${turn}` : encodeURI(next);
    };
    for (const link of document.querySelectorAll("link[href]")) {
      const next = fresh(link.href);
      if (!next) continue;
      if (link.relList.contains("stylesheet")) swapSheet(link, next);
      else link.href = next;
    }
    for (const image of document.querySelectorAll("img[src], input[type=image], source[src]")) {
      const next = fresh(image.src);
      if (next) image.src = next;
    }
    for (const image of document.querySelectorAll("[srcset]")) {
      image.srcset = image.srcset.split(",").map((part) => {
        const [address, ...rest] = part.trim().split(/\s+/);
        return [fresh(address) || address, ...rest].join(" ");
      }).join(", ");
    }
    for (const image of document.querySelectorAll("image[href], use[href]")) {
      const next = fresh(image.getAttribute("href"));
      if (next) image.setAttribute("href", next);
    }
  };

  // --- the socket ------------------------------------------------------------------------------
  let wait = 100;
  let socket = null;
  let timer = 0;
  const hear = (message) => {
    if (message.command === "hello") {
      socket.send(JSON.stringify({ command: "info", url: location.href, page }));
    } else if (message.command === "reload") {
      reload();
    } else if (message.command === "swap") {
      if (message.page) page = message.page;
      swap(message.swaps);
    } else if (message.command === "building") {
      building = true;
      show();
    } else if (message.command === "status") {
      status = message;
      building = lost = hidden = false;
      note = "";
      show();
    }
  };
  const connect = () => {
    clearTimeout(timer);
    if (socket && socket.readyState < 2) return;
    const address = new URL("live", base);
    address.protocol = address.protocol.replace("http", "ws");
    socket = new WebSocket(address);
    const mine = socket;
    mine.addEventListener("open", () => {
      wait = 100;
      mine.send(JSON.stringify({ command: "hello", protocols: [] }));
    });
    mine.addEventListener("message", (event) => {
      if (mine === socket) hear(JSON.parse(event.data));
    });
    mine.addEventListener("close", () => {
      if (mine !== socket || reloading) return;
      if (wait > 1000 && !lost) { lost = true; show(); }
      timer = setTimeout(connect, wait + Math.random() * 50);
      wait = Math.min(2000, wait * 1.7);
    });
  };
  addEventListener("pageshow", (event) => { if (event.persisted) { reloading = false; connect(); } });
  addEventListener("pagehide", () => { if (socket) socket.close(); });
  for (const kind of ["focus", "online", "visibilitychange"]) addEventListener(kind, connect);
  connect();
})();
