/* Paper is light, and nothing on it can be opened. */
guide.start("print", function () {
  "use strict";
  let opened = [], scheme = "";
  addEventListener("beforeprint", () => {
    scheme = document.body.getAttribute("data-md-color-scheme");
    document.body.setAttribute("data-md-color-scheme", "default");
    opened = guide.all("details:not([open])").filter((each) => !each.closest(".sg-figure__more"));
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => {
    document.body.setAttribute("data-md-color-scheme", scheme);
    opened.splice(0).forEach((each) => { each.open = false; });
  });
});
