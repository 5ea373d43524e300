// Copies a text that also stands selectable on the page; without this script it is copied by hand.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.closest("section").querySelector("[data-without-copy]").hidden = true;
  button.addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      document.execCommand("copy"); // an old browser, or a page without a secure line
    }
    button.querySelector("span").textContent = button.dataset.done;
  });
}
