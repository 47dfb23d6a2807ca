/* What the build has told this page, as values: `guide.data`. The only reader of the island that the page carries. */
(function () {
  "use strict";
  const VERSION = 1;
  const NOTHING = { version: VERSION, page: { kind: "", id: "" }, words: {}, values: {} };

  /* The island's text as values; nothing where it is missing, broken or of another version. */
  guide.readIsland = function (text) {
    try {
      const read = JSON.parse(text);
      return read && read.version === VERSION ? { ...NOTHING, ...read } : NOTHING;
    } catch {
      return NOTHING;
    }
  };

  const island = document.getElementById("sg-data");
  guide.data = guide.readIsland(island ? island.textContent : "");
})();
