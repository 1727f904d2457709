// A page that has moved leads on: whoever comes by the address of a paragraph goes on to it.

(() => {
  const links = [...document.querySelectorAll("a[data-from]")];
  const own = links.find((link) => `#${encodeURI(link.dataset.from)}` === location.hash);
  const whole = document.querySelector("a.moved-to");
  if (own) location.replace(own.href);
  else if (whole) location.replace(whole.href.split("#")[0] + location.hash);
})();
