/* The ground of every behaviour: a place to start from, where a fault in one stops no other.

   Scripts are classic ones, because modules do not load from a folder (`file://`). Each is loaded by itself, so that not even
   a file that cannot be read takes another with it. Everything they share hangs on `guide`. */
(function () {
  "use strict";
  window.guide = {
    all: (selector, root = document) => [...root.querySelectorAll(selector)],

    /* The id that `#…` names. A link may hold anything, also what is no encoded text. */
    anchor(hash) {
      const id = hash.slice(1);
      try { return decodeURIComponent(id); } catch { return id; }
    },

    /* The element that `#…` names, or null. */
    target: (hash) => document.getElementById(guide.anchor(hash)),

    /* Run a behaviour. It may assume that the page is there; what it throws is told and stays its own. */
    start(name, behaviour) {
      try { behaviour(); } catch (error) { console.error(`guide: ${name} did not start`, error); }
    },
  };
})();
