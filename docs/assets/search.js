/*
 * The search: a dialog that a link to the page of the search, or a key, opens. Nothing that looks for
 * words is fetched before it is wanted.
 */
(() => {
  const root = new URL("../", document.querySelector(".search-opener").href);
  const files = {
    dialog: "assets/search-dialog.js",
    words: "assets/search-words.js",
    cites: "assets/search-cites.js",
    find: "assets/search-find.js",
  };
  const begun = {};
  const load = (name) => (begun[name] ??= new Promise((onload) => {
    const src = new URL(files[name], root);
    const onerror = () => delete begun[name]; // it is fetched again when it is wanted again
    document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror }));
  }));
  window.opinionsSearch = { root, load };
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search-opener")) return;
    event.preventDefault();
    load("dialog");
    document.querySelector("#site-search").showModal();
  });
  if (name[0] === "{") load("words"); // which were found light up
})();
