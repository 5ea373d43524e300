// Lets the curtain fall: after two minutes without a touch, by its button, or by F9. What was being
// typed is kept first; the page itself is gone from this window and from the way back.
{
  const FALLS = 120_000;
  const TELLS = 30_000; // so often the server hears that somebody still sits here
  const AGAIN = 3000;
  const form = document.querySelector("form[data-curtain]");
  let touched = Date.now();
  let told = Date.now();
  let falling = false;

  const send = (path, more) => {
    const body = new URLSearchParams(more);
    body.append("_csrf", form.elements._csrf.value);
    return fetch(path, { method: "POST", body, headers: { "Desbumi-Sending": "curtain" }, redirect: "manual" });
  };

  /** The address of the form that stands here; a page that answered a POST has none of its own. */
  const back = () => {
    const draft = document.querySelector("[data-draft-of]");
    return draft ? draft.dataset.page : location.pathname + location.search;
  };

  const cover = () => {
    document.documentElement.classList.add("curtained");
    if (document.querySelector(".curtain-note")) return;
    const note = document.createElement("p");
    note.className = "curtain-note";
    note.setAttribute("role", "status");
    document.body.append(note);
    setTimeout(() => {
      note.textContent = form.dataset.down;
    }, AGAIN);
  };

  const fall = async () => {
    cover();
    if (falling) return;
    falling = true;
    try {
      const drafts = window.desbumiDrafts;
      if (drafts && !(await drafts.keepAll())) throw new Error("not kept yet");
      const answer = await send("/tirai/tutup", { ke: back() });
      const next = answer.headers.get("Desbumi-Next");
      if (!next) throw new Error("curtain " + answer.status);
      location.replace(next);
    } catch (lost) {
      setTimeout(() => {
        falling = false;
        fall();
      }, AGAIN);
    }
  };

  if (form) {
    const touch = () => {
      if (Date.now() - touched < FALLS) touched = Date.now();
    };
    const look = () => {
      const now = Date.now();
      if (now - touched >= FALLS) {
        fall();
      } else if (touched > told && now - told >= TELLS) {
        told = now;
        send("/tirai/sentuh", {})
          .then((answer) => {
            const next = answer.headers.get("Desbumi-Next");
            if (next || answer.status === 409) fall();
          })
          .catch(() => {});
      }
    };
    for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"]) {
      addEventListener(kind, touch, { passive: true, capture: true });
    }
    addEventListener("keydown", (event) => {
      if (event.key === "F9" && !event.ctrlKey && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        fall();
      }
    });
    for (const one of document.querySelectorAll("form[data-curtain]")) {
      one.addEventListener("submit", (event) => {
        event.preventDefault();
        fall();
      });
    }
    addEventListener("visibilitychange", look);
    addEventListener("focus", look);
    addEventListener("pageshow", (event) => {
      if (event.persisted) {
        cover();
        location.reload(); // never a page out of the browser's memory
      }
    });
    setInterval(look, 1000);
  }
}
