/*
 * Lights up a claim of the press together with what was found of it, on hover and on focus.
 */
(() => {
  const parts = document.querySelectorAll("[data-claim]");
  const claimAt = (node) => node?.closest?.("[data-claim]")?.dataset.claim;
  let pointed; // the claim under the pointer; that of the focus is lit beside it

  function light() {
    const claims = [pointed, claimAt(document.activeElement)];
    for (const part of parts) part.classList.toggle("lit", claims.includes(part.dataset.claim));
  }

  document.addEventListener("pointerover", ({ target }) => {
    pointed = claimAt(target);
    light();
  });
  document.addEventListener("focusin", light);
  document.addEventListener("focusout", () => setTimeout(light));
})();
