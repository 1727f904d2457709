/*
 * The search: a dialog that a link to the page of the search, or a key, opens. Nothing that looks for
 * words is fetched before it is wanted.
 */
(() => {
  const root = new URL("../", document.querySelector(".search-opener").href);
  const load = (name) => {
    const src = new URL("assets/search-" + name + ".js", root);
    document.head.append(Object.assign(document.createElement("script"), { src }));
  };
  window.opinionsSearch = { root };
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search-opener")) return;
    event.preventDefault();
    if (!window.opinionsSearch.index) load("dialog");
    document.querySelector("#site-search").showModal();
  });
  if (name[0] === "{") load("words"); // which were found light up
})();
