/* A figure opens over the whole window, where it can be scrolled. */
guide.start("enlarge", function () {
  "use strict";

  function open(button) {
    const picture = button.closest("figure").querySelector(".sg-frame > [role=img]");
    const dialog = document.createElement("dialog");
    dialog.className = "sg-zoom";
    dialog.setAttribute("aria-label", picture.getAttribute("aria-label"));
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = guide.data.words.html_close;
    close.addEventListener("click", () => dialog.close());
    const sheet = document.createElement("div");
    sheet.className = "sg-zoom__sheet";
    sheet.tabIndex = 0;
    sheet.append(picture.cloneNode(true));
    dialog.append(close, sheet);
    dialog.addEventListener("close", () => { dialog.remove(); button.focus(); });
    document.body.append(dialog);
    dialog.showModal();
  }

  for (const button of guide.all("[data-enlarge]")) {
    button.hidden = false;
    button.addEventListener("click", () => open(button));
  }
});
