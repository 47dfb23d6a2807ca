/* The theme names a chapter's list after a label that has no words where the chapter has a page of its own. */
guide.start("chapters", function () {
  "use strict";
  for (const list of guide.all("nav[aria-labelledby]")) {
    const label = document.getElementById(list.getAttribute("aria-labelledby"));
    if (!label || label.textContent.trim()) continue;
    list.removeAttribute("aria-labelledby");
    list.setAttribute("aria-label", label.parentElement.textContent.trim());
  }
});
