/* Terms explain themselves by style, on hover and on focus. What style cannot do: Escape sends an explanation away until its term
   is left; near the right edge it opens to the left; a first touch opens it, with the way to the glossary in it. */
guide.start("terms", function () {
  "use strict";
  const WIDEST = 360;
  const termAt = (place) => (place instanceof Element ? place.closest(".sg-term") : null);
  let pointer = "";

  function close(term) {
    term.classList.remove("sg-term--open");
    guide.all(".sg-tip__more", term).forEach((link) => link.remove());
  }

  function open(term) {
    const more = document.createElement("a");
    more.className = "sg-tip__more";
    more.href = term.querySelector("a").href;
    more.textContent = guide.data.words.html_term_more;
    term.querySelector(".sg-tip").append(more);
    term.classList.remove("sg-term--quiet");
    term.classList.add("sg-term--open");
  }

  const closeAllBut = (kept) => guide.all(".sg-term--open").forEach((term) => { if (term !== kept) close(term); });

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeAllBut(null);
    guide.all(".sg-term:hover, .sg-term:focus-within").forEach((term) => term.classList.add("sg-term--quiet"));
  });

  /* Entering measures anew, and leaving makes an explanation that was sent away ready again. */
  for (const [enter, leave] of [["focusin", "focusout"], ["pointerover", "pointerout"]]) {
    addEventListener(enter, ({ target }) => {
      const term = termAt(target);
      if (term) term.classList.toggle("sg-term--end", term.getClientRects()[0].left + WIDEST > innerWidth);
    });
    addEventListener(leave, ({ target, relatedTarget }) => {
      const term = termAt(target);
      if (term && !term.contains(relatedTarget)) term.classList.remove("sg-term--quiet");
    });
  }

  addEventListener("pointerdown", (event) => { pointer = event.pointerType; }, true);
  addEventListener("click", (event) => {
    const term = termAt(event.target);
    closeAllBut(term);
    const link = event.target instanceof Element && event.target.closest(".sg-term > a");
    if (!link || pointer !== "touch" || term.classList.contains("sg-term--open")) return;
    event.preventDefault();
    open(term);
  });
});
