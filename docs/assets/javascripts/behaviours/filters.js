/* An index narrows to the cards that have all chosen facets, and says how many are left. */
guide.start("filters", function () {
  "use strict";
  const { all } = guide;

  for (const index of all("[data-index]")) {
    const form = index.querySelector("form");
    const count = form.querySelector("output");
    const cards = all(".sg-card", index);
    const has = (card, select) => (card.getAttribute(`data-facet-${select.dataset.facet}`) || "").split(" ").includes(select.value);

    const apply = () => {
      const wanted = all("select", form).filter((select) => select.selectedIndex > 0);
      for (const card of cards) card.hidden = !wanted.every((select) => has(card, select));
      const shown = cards.filter((card) => !card.hidden).length;
      count.value = guide.data.words.html_filter_count.replace("{shown}", shown).replace("{total}", cards.length);
    };
    form.hidden = false;
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }
});
