/* What the pages can do with a script: pick a level, filter an index, enlarge a figure. Without it everything is shown. */
(function () {
  "use strict";
  const LEVELS = ["junior", "senior", "staff"];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* Storage can be forbidden, for instance in a private window. */
  const remembered = {
    get: (key) => { try { return localStorage.getItem("guide." + key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem("guide." + key, value); } catch { /* not remembered */ } },
  };

  /* --- the level switch ------------------------------------------------------------------------- */

  function show(level) {
    const limit = level === "all" ? LEVELS.length : LEVELS.indexOf(level);
    for (const part of all("[data-needs]")) part.hidden = LEVELS.indexOf(part.dataset.needs) > limit;
    for (const link of all(".md-nav--secondary a[href^='#']")) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement.hidden = Boolean(target && target.closest("[data-needs][hidden]"));
    }
    for (const input of all("[data-level-switch] input")) input.checked = input.value === level;
  }

  function levels() {
    const switches = all("[data-level-switch]");
    if (!switches.length) return;
    for (const each of switches) {
      each.hidden = false;
      each.addEventListener("change", (event) => {
        remembered.set("level", event.target.value);
        show(event.target.value);
      });
    }
    const stored = remembered.get("level");
    show(LEVELS.includes(stored) ? stored : "all");
    /* A link to something hidden shows everything: whoever follows it wants to read it. */
    const reach = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[data-needs][hidden]")) {
        show("all");
        target.scrollIntoView();
      }
    };
    addEventListener("hashchange", reach);
    reach();
  }

  /* --- filters ---------------------------------------------------------------------------------- */

  function filters() {
    for (const index of all("[data-index]")) {
      const form = index.querySelector("form");
      const count = form.querySelector("output");
      const cards = all(".sg-card", index);
      const apply = () => {
        const wanted = all("select", form).filter((select) => select.selectedIndex > 0);
        const has = (card, select) => (card.getAttribute("data-facet-" + select.dataset.facet) || "").split(" ").includes(select.value);
        for (const card of cards) card.hidden = !wanted.every((select) => has(card, select));
        const shown = cards.filter((card) => !card.hidden).length;
        count.value = count.dataset.count.replace("{shown}", shown).replace("{total}", cards.length);
      };
      form.hidden = false;
      form.addEventListener("change", apply);
      form.addEventListener("submit", (event) => event.preventDefault());
      apply();
    }
  }

  /* --- figures ---------------------------------------------------------------------------------- */

  function enlarge() {
    for (const button of all("[data-enlarge]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const picture = button.closest("figure").querySelector(".sg-frame > [role=img]");
        const dialog = document.createElement("dialog");
        dialog.className = "sg-zoom";
        dialog.setAttribute("aria-label", picture.getAttribute("aria-label"));
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = button.dataset.close;
        close.addEventListener("click", () => dialog.close());
        const sheet = document.createElement("div");
        sheet.className = "sg-zoom__sheet";
        sheet.tabIndex = 0;
        sheet.append(picture.cloneNode(true));
        dialog.append(close, sheet);
        dialog.addEventListener("close", () => { dialog.remove(); button.focus(); });
        document.body.append(dialog);
        dialog.showModal();
      });
    }
  }

  /* A frame is a stop for the keyboard only while there is something to scroll in it. */
  function scrollers() {
    const update = (frame) => {
      const scrolls = frame.scrollWidth > frame.clientWidth + 1;
      frame.classList.toggle("sg-scroll--fits", !scrolls && frame.classList.contains("sg-scroll"));
      if (scrolls) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    };
    const watch = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
    all("[data-scroll]").forEach((frame) => watch.observe(frame));
  }

  /* --- small things ----------------------------------------------------------------------------- */

  /* Definitions show themselves by style; Escape sends them away, and near the right edge they open to the left. */
  function tips() {
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") all(".sg-term").forEach((term) => term.classList.add("sg-term--quiet"));
    });
    for (const kind of ["focusin", "pointerover"]) {
      addEventListener(kind, ({ target }) => {
        const term = target instanceof Element && target.closest(".sg-term");
        if (term) term.classList.toggle("sg-term--end", term.getClientRects()[0].left + 360 > innerWidth);
        else all(".sg-term--quiet").forEach((each) => each.classList.remove("sg-term--quiet"));
      });
    }
  }

  /* Paper is light, and nothing on it can be opened. */
  function paper() {
    let opened = [], scheme = "";
    addEventListener("beforeprint", () => {
      scheme = document.body.getAttribute("data-md-color-scheme");
      document.body.setAttribute("data-md-color-scheme", "default");
      opened = all("details:not([open])").filter((each) => !each.closest(".sg-figure__more"));
      opened.forEach((each) => (each.open = true));
    });
    addEventListener("afterprint", () => {
      document.body.setAttribute("data-md-color-scheme", scheme);
      opened.splice(0).forEach((each) => (each.open = false));
    });
  }

  /* The theme names a chapter's list after a label that has no words where the chapter has a page of its own. */
  function names() {
    for (const list of all("nav[aria-labelledby]")) {
      const label = document.getElementById(list.getAttribute("aria-labelledby"));
      if (!label || label.textContent.trim()) continue;
      list.removeAttribute("aria-labelledby");
      list.setAttribute("aria-label", label.parentElement.textContent.trim());
    }
  }

  for (const start of [levels, filters, enlarge, scrollers, tips, paper, names]) start();
})();
