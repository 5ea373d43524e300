// Typing in from paper without a mouse: a key chooses an answer, Enter goes on to the next question.
const form = document.querySelector("form[data-keys]");
if (form) {
  const stops = () => {
    const seen = new Set();
    return [...form.elements].filter((one) => {
      if (one.type === "hidden" || one.disabled || one.tagName === "FIELDSET") return false;
      if (one.type !== "radio") return true;
      if (seen.has(one.name)) return false;
      seen.add(one.name);
      return true;
    });
  };
  const group = (radio) => [...form.elements].filter((one) => one.name === radio.name);
  const focus = (stop) => {
    const one = stop.type === "radio" ? group(stop).find((it) => it.checked) ?? stop : stop;
    one.focus();
    if (one.select) one.select();
  };
  const next = (from) => {
    const all = stops();
    const at = all.findIndex((one) => one === from || (from.type === "radio" && one.name === from.name));
    if (at >= 0 && at + 1 < all.length) focus(all[at + 1]);
  };
  form.addEventListener("keydown", (event) => {
    const here = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (here.type === "radio") {
      const chosen = group(here).find((one) => one.dataset.key === event.key.toLowerCase());
      if (chosen) {
        event.preventDefault();
        chosen.checked = true;
        next(chosen);
        return;
      }
      if (event.key === "Backspace") group(here).forEach((one) => { one.checked = false; });
    }
    if (event.key === "Enter" && here.tagName !== "BUTTON" && here.tagName !== "A") {
      event.preventDefault();
      next(here);
    }
  });
  if (!document.querySelector(".summary")) {
    const first = stops()[0];
    if (first) focus(first);
  }
}
