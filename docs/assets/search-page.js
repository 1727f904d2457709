/* The page of the search is the search itself, with what its address asks for: search/?q=asylum. */
addEventListener("DOMContentLoaded", () => {
  document.querySelector("#site-search input").value = new URLSearchParams(location.search).get("q") ?? "";
  document.querySelector(".search-opener").click();
});
