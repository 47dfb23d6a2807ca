/* A `Worker` for pages opened from a file, where browsers allow none: the script runs in a hidden frame of the same page.
   Material's search looks for a class of this name. Served pages keep the real thing. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      document.body.append(this.frame);
      const inside = this.frame.contentWindow;
      inside.importScripts = async (...urls) => {
        for (const each of urls) await this.load(each);
      };
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.load(String(new URL(url, document.baseURI))).then(
        () => {
          this.ready = true;
          this.waiting.splice(0).forEach((data) => this.deliver(data));
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

    deliver(data) {
      this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }));
    }

    postMessage(data) {
      if (this.ready) this.deliver(data);
      else this.waiting.push(data);
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = window.Worker = IFrameWorker;
})();
