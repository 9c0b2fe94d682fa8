// Keeps a page of an operation up to date. Without this script the page refreshes itself once a
// minute; with it, it follows the stream of events and fetches what is shown again, at most five
// times a second however much happens.
"use strict";

(() => {
  const root = document.documentElement;

  // Light or dark: as the machine has it, until somebody chooses otherwise.
  const chosen = (() => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  })();
  if (chosen === "dark" || chosen === "light") {
    root.dataset.theme = chosen;
  }
  const button = document.getElementById("theme");
  if (button) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    show();
    system.addEventListener("change", show);
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // A browser that keeps nothing forgets the choice with the page.
      }
      show();
      document.dispatchEvent(new Event("theme"));
    });
  }

  // Old files are not in UTF-8, and would come out with question marks in them.
  const decoded = (bytes) => {
    const start = new Uint8Array(bytes.slice(0, 2)).join(" ");
    if (start === "254 255" || start === "255 254") {
      return new TextDecoder(start === "254 255" ? "utf-16be" : "utf-16le").decode(bytes);
    }
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  };

  // A file is read into the text field beside it; without this script its text is pasted.
  document.querySelectorAll("input.fromfile").forEach((input) => {
    input.hidden = false;
    input.addEventListener("change", () => {
      if (input.files.length === 1) {
        input.files[0].arrayBuffer().then((bytes) => {
          document.getElementById(input.dataset.into).value = decoded(bytes);
        });
      }
    });
  });

  const stream = document.body.dataset.stream;
  if (!stream || !window.EventSource || !window.htmx) {
    return;
  }

  let last = document.body.dataset.after;
  let source = null;
  let waiting = null;
  let running = false;
  let again = false;
  let retry = 1000;
  const offline = document.getElementById("offline");
  const LEAST_PAUSE = 200;
  const KEPT = "#live details[id], #further details[id]";

  // What somebody opened stays open when the page is fetched again, and what has the focus keeps
  // it: the same link has the same address, and comes as the same one of those with it.
  const FRESH = "#live, #further, #alarms";
  let focused = null;
  const nameOf = (element) =>
    element.tagName
      + " "
      + (element.getAttribute("href") || element.getAttribute("aria-label") || element.textContent);
  const namesakes = (part, name) =>
    [...part.querySelectorAll("a, button, summary, [tabindex]")].filter((each) => nameOf(each) === name);

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target && event.detail.target.id === "live") {
      const open = {};
      document.querySelectorAll(KEPT).forEach((d) => (open[d.id] = d.open));
      document.body.openDetails = open;
      const here = document.activeElement;
      const part = here && here.closest(FRESH);
      const name = part && nameOf(here);
      focused = part && { part: part.id, name, nth: namesakes(part, name).indexOf(here) };
    }
  });
  document.body.addEventListener("htmx:afterSwap", () => {
    const open = document.body.openDetails || {};
    document.querySelectorAll(KEPT).forEach((d) => {
      if (d.id in open) {
        d.open = open[d.id];
      }
    });
    const part = focused && document.getElementById(focused.part);
    if (part && document.activeElement === document.body) {
      const same = namesakes(part, focused.name)[focused.nth];
      if (same) {
        same.focus({ preventScroll: true });
      }
    }
  });

  const refresh = () => {
    waiting = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    const here = new URL(location.href);
    here.searchParams.set("at-least", last);
    htmx
      .ajax("GET", here.pathname + here.search, {
        source: "#live",
        target: "#live",
        select: "#live",
        selectOOB: "#alarms,#clock,#under,#played,#further",
        swap: "outerHTML",
      })
      .catch(() => {})
      .finally(() => {
        running = false;
        document.dispatchEvent(new CustomEvent("room", { detail: last }));
        if (again) {
          again = false;
          plan();
        }
      });
  };

  const plan = () => {
    if (waiting === null) {
      waiting = setTimeout(refresh, LEAST_PAUSE);
    }
  };

  const lost = () => {
    if (offline.hidden) {
      const now = new Date().toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit" });
      offline.textContent = offline.dataset.words.replace("{0}", now);
      offline.hidden = false;
    }
  };

  const connect = () => {
    if (source !== null) {
      source.close();
    }
    source = new EventSource(stream + "?after=" + encodeURIComponent(last));
    source.addEventListener("open", () => {
      retry = 1000;
      if (!offline.hidden) {
        offline.hidden = true;
        plan();
      }
    });
    const heard = (event) => {
      offline.hidden = true;
      if (event.lastEventId) {
        last = event.lastEventId;
      }
      plan();
    };
    source.onmessage = heard;
    ["entry", "figures"].forEach((name) => source.addEventListener(name, heard));
    // The session is over, or may see something else now: the page has to be asked for anew.
    source.addEventListener("end", () => {
      source.close();
      location.reload();
    });
    source.onerror = () => {
      lost();
      // A server that refused ends the stream for good: try again from the last event known.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, retry);
        retry = Math.min(retry * 2, 30000);
      }
    };
  };

  connect();
  window.addEventListener("offline", lost);
  window.addEventListener("online", connect);
  // The clock of a replay may run fast.
  if (document.querySelector(".player[data-running]")) {
    setInterval(plan, 5000);
  }
  // Times pass even where nothing happens: what is overdue shows within the minute.
  setInterval(() => {
    if (document.visibilityState === "visible") {
      plan();
    }
  }, 60000);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      plan();
    }
  });
})();
