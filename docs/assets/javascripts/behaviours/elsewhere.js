/* A link to what stands in another layer of a case leads on to it, so that old links keep working.
   `values.elsewhere` holds a list for each link of the bar of layers, in order: the ids that stand on the page it leads to. */
guide.start("elsewhere", function () {
  "use strict";
  const pages = guide.all(".sg-layers a");
  const elsewhere = guide.data.values.elsewhere || [];

  function follow() {
    if (location.hash.length < 2 || guide.target(location.hash)) return;
    const page = pages[elsewhere.findIndex((ids) => ids.includes(guide.anchor(location.hash)))];
    if (page) location.replace(page.href.split("#")[0] + location.hash);
  }

  addEventListener("hashchange", follow);
  follow();
});
