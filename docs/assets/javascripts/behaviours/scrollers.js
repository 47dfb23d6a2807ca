/* A frame is a stop for the keyboard only while there is something to scroll in it. */
guide.start("scrollers", function () {
  "use strict";
  const update = (frame) => {
    const scrolls = frame.scrollWidth > frame.clientWidth + 1;
    frame.classList.toggle("sg-scroll--fits", !scrolls && frame.classList.contains("sg-scroll"));
    if (scrolls) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  };
  const watch = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
  guide.all("[data-scroll]").forEach((frame) => watch.observe(frame));
});
