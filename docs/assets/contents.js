/*
 * Closes the contents when a link in them is followed, which may lead to a heading of the same page.
 */
(() => {
  const contents = document.getElementById("contents");
  contents?.addEventListener("click", (event) => {
    if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
  });
})();
