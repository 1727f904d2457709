/* Read before the page is drawn, so that a layer that is switched off never flashes up. */
try {
  document.documentElement.dataset.off = localStorage.layersOff ?? "again";
} catch {
  // Refused: every layer is as at first.
}
