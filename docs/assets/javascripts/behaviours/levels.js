/* The level switch: what a reader of the chosen level does not need is hidden, also in the table of contents. */
guide.start("levels", function () {
  "use strict";
  const { all } = guide;
  const switches = all("[data-level-switch]");
  if (!switches.length) return;

  /* The choices stand in order, and the last one shows everything. */
  const choices = all("input", switches[0]).map((input) => input.value);
  const everything = choices[choices.length - 1];
  const chosen = guide.entry("level", {
    version: 1,
    fallback: everything,
    accepts: (level) => choices.includes(level),
    upgrade: (level) => level,
  });
  const hidden = (target) => Boolean(target && target.closest("[data-needs][hidden]"));

  function show(level) {
    const limit = choices.indexOf(level);
    for (const part of all("[data-needs]")) part.hidden = choices.indexOf(part.dataset.needs) > limit;
    for (const link of all(".md-nav--secondary a[href^='#']")) link.parentElement.hidden = hidden(guide.target(link.hash));
    for (const input of all("[data-level-switch] input")) input.checked = input.value === level;
  }

  /* A link to something hidden shows everything: whoever follows it wants to read it. */
  function reach() {
    const target = guide.target(location.hash);
    if (!hidden(target)) return;
    show(everything);
    target.scrollIntoView();
  }

  for (const each of switches) {
    each.hidden = false;
    each.addEventListener("change", (event) => {
      chosen.write(event.target.value);
      show(event.target.value);
    });
  }
  show(chosen.read());
  addEventListener("hashchange", reach);
  reach();
});
