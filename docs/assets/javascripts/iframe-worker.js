/* A `Worker` for pages opened from a file, where browsers allow none: the script runs in a hidden frame of the same page.
   Material's search looks for a class of this name. Served pages keep the real thing.

   In a frame, `importScripts` takes its time, so whoever types early would ask before the first message, which sets the search up,
   has been dealt with: all others wait for its answer. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      this.loaded = this.begun = this.answered = false;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      document.body.append(this.frame);
      const inside = this.frame.contentWindow;
      inside.importScripts = async (...urls) => {
        for (const each of urls) await this.load(each);
      };
      inside.postMessage = (data) => {
        this.answered = true;
        this.dispatchEvent(new MessageEvent("message", { data }));
        this.deliver();
      };
      this.load(String(new URL(url, document.baseURI))).then(
        () => {
          this.loaded = true;
          this.deliver();
        },
        (error) => this.dispatchEvent(new ErrorEvent("error", { error }))
      );
    }

    load(url) {
      return new Promise((resolve, reject) => {
        const script = this.frame.contentDocument.createElement("script");
        Object.assign(script, { src: url, onload: resolve, onerror: reject });
        this.frame.contentDocument.head.append(script);
      });
    }

    deliver() {
      while (this.loaded && this.waiting.length && (this.answered || !this.begun)) {
        this.begun = true;
        this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: this.waiting.shift() }));
      }
    }

    postMessage(data) {
      this.waiting.push(data);
      this.deliver();
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = window.Worker = IFrameWorker;
})();
