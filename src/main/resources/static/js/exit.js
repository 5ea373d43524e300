// Leaves without a trace in the way back: the plain page takes this page's place in the history.
for (const link of document.querySelectorAll("a.exit")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(link.href);
  });
}
