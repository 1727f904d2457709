/*
 * Adds to a report of an error the paragraph at which its reader is: the one whose address is open, or
 * else the last that begins above the middle of the window.
 */
(() => {
  const link = document.querySelector(".report-error");
  if (!link) return;
  const written = link.href;

  function passage() {
    if (location.hash) return location.hash;
    const begun = (number) => number.getBoundingClientRect().top < innerHeight / 2;
    const numbers = [...document.querySelectorAll(".paragraph-number")].filter(begun);
    return numbers.at(-1)?.hash ?? "";
  }

  link.addEventListener("click", () => {
    link.href = written + encodeURIComponent(passage());
  });
})();
