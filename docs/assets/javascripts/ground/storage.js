/* What a reader's browser remembers, the only place that touches localStorage.

   Storage may be forbidden, full, or hold what somebody else wrote: then values live as long as the page, and nothing fails.
   An entry is kept as `{"version": 2, "value": …}`. Copies of the guide of different age share one storage when they are opened
   from a folder, so an older copy neither reads nor overwrites what a newer one has kept. */
(function () {
  "use strict";
  const PREFIX = "guide.";

  /* What a kept text says: `{version, value}`. Before there were versions, values were kept as bare text. */
  function unpack(text) {
    try {
      const read = JSON.parse(text);
      if (read && Number.isInteger(read.version) && "value" in read) return read;
    } catch { /* bare text */ }
    return { version: 0, value: text };
  }

  /* An entry by name: `version` of its shape; `accepts(value)` says whether a value has that shape; `fallback` is what stands
     where there is none; `upgrade(value, version)` turns an older value into one of this version. */
  guide.entry = function (name, { version, accepts, fallback, upgrade = () => undefined }) {
    const key = PREFIX + name;
    let unkept;

    const stored = () => {
      try {
        const text = localStorage.getItem(key);
        return text === null ? null : unpack(text);
      } catch {
        return null;
      }
    };

    return {
      read() {
        if (unkept !== undefined) return unkept;
        const found = stored();
        if (!found || found.version > version) return fallback;
        try {
          const value = found.version === version ? found.value : upgrade(found.value, found.version);
          return accepts(value) ? value : fallback;
        } catch {
          return fallback;
        }
      },

      /* Whether the value outlives the page. */
      write(value) {
        const found = stored();
        try {
          if (found && found.version > version) throw new Error("kept by a newer copy");
          localStorage.setItem(key, JSON.stringify({ version, value }));
          unkept = undefined;
          return true;
        } catch {
          unkept = value;
          return false;
        }
      },
    };
  };
})();
