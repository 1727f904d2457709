/*
 * Lets the search run on pages opened from disk, where browsers start no worker.
 *
 * An empty frame stands in for the worker: the worker's script runs in it, and what either side
 * posts reaches the other as an event. Only the site made for reading from disk holds this; the
 * names are those that the theme's search looks for.
 */
(() => {
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.srcdoc = "<!doctype html>";
      this.scope = new Promise((ready) => {
        frame.addEventListener("load", async () => {
          const scope = frame.contentWindow;
          scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          scope.importScripts = async (...addresses) => {
            for (const each of addresses) await run(each, scope.document);
          };
          await run(new URL(address, document.baseURI), scope.document);
          ready(scope);
        }, { once: true });
      });
      document.body.append(frame);
    }

    async postMessage(data) {
      (await this.scope).dispatchEvent(new MessageEvent("message", { data }));
    }
  }

  function run(address, within) {
    return new Promise((done, failed) => {
      const script = within.createElement("script");
      script.src = address;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      within.head.append(script);
    });
  }

  window.Worker = window.IFrameWorker = IFrameWorker;
})();
