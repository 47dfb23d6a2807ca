/* A link to what is folded away unfolds it. Some browsers do so by themselves. */
guide.start("unfold", function () {
  "use strict";
  function reveal() {
    const target = guide.target(location.hash);
    let folded = false;
    for (let each = target; each; each = each.parentElement) {
      if (!(each instanceof HTMLDetailsElement) || each.open) continue;
      each.open = folded = true;
    }
    if (folded) target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  reveal();
});
