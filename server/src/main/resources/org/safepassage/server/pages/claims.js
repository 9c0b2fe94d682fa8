// Goes through the claims of a text by keyboard: J and K, or the arrows, go on and back; the letters
// on the buttons of the claim that has the focus press them. Without this script each claim and
// each button is reached with the tab key.
"use strict";

(() => {
  const cards = () => [...document.querySelectorAll("[data-claim]")];

  const show = (card) => {
    document.querySelectorAll("mark.here").forEach((mark) => mark.classList.remove("here"));
    if (!card) {
      return;
    }
    const name = card.dataset.claim;
    const marks = [...document.querySelectorAll("mark[data-claims]")].filter((mark) =>
      mark.dataset.claims.split(" ").includes(name)
    );
    marks.forEach((mark) => mark.classList.add("here"));
    if (marks.length > 0) {
      marks[0].scrollIntoView({ block: "nearest" });
    }
  };

  document.addEventListener("focusin", (event) => show(event.target.closest("[data-claim]")));

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, textarea, select");
    const card = event.target.closest("[data-claim]");
    if (event.ctrlKey || event.metaKey || event.altKey || field || !card) {
      return;
    }
    const all = cards();
    const at = all.indexOf(card);
    const key = event.key.toLowerCase();
    if (key === "j" || key === "arrowdown") {
      (all[at + 1] || card).focus();
    } else if (key === "k" || key === "arrowup") {
      (all[at - 1] || card).focus();
    } else {
      const pressed = [...card.querySelectorAll("[data-letter]")].find(
        (each) => each.dataset.letter === key
      );
      if (!pressed) {
        return;
      }
      pressed.click();
    }
    event.preventDefault();
  });

  // Whoever comes back from one claim goes on with the next.
  const named = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("[data-claim]")) {
      target.focus();
    }
  };
  addEventListener("hashchange", named);
  named();
})();
