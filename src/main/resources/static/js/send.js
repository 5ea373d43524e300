// Sends a form marked data-draft until the line holds: the same ids each time, so that it is done
// once however often it is sent. Mistakes come back into the page; what was typed stays.
{
  const LONGEST = 20_000; // without an answer for so long, and it is sent again
  const LATER = [1000, 2000, 4000, 5000];

  const once = async (form, body) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LONGEST);
    try {
      return await fetch(form.action, {
        method: "POST",
        body,
        headers: { "Desbumi-Sending": "form" },
        redirect: "manual",
        signal: stop.signal,
      });
    } finally {
      clearTimeout(timer);
    }
  };

  const again = (status) => status === 502 || status === 503 || status === 504;

  const show = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const main = page.querySelector("main");
    if (!main) return false;
    document.querySelector("main").replaceWith(main);
    document.title = page.title;
    scrollTo(0, 0);
    const summary = document.querySelector(".summary") || main;
    if (!summary.hasAttribute("tabindex")) summary.setAttribute("tabindex", "-1");
    summary.focus();
    begin();
    if (window.desbumiDrafts) window.desbumiDrafts.begin();
    if (window.htmx) window.htmx.process(main);
    return true;
  };

  const send = async (form, submitter) => {
    const body = new URLSearchParams();
    const draft = window.desbumiDrafts && window.desbumiDrafts.of(form);
    const words = draft ? draft.box.dataset : {};
    const say = (text, bad) => draft && draft.say(text || "", bad);
    if (draft) {
      draft.mark();
      clearTimeout(draft.timer);
      await draft.saving;
      draft.over = true;
    }
    for (const [name, value] of new FormData(form)) body.append(name, value);
    if (submitter && submitter.name) body.append(submitter.name, submitter.value);
    form.setAttribute("aria-busy", "true");
    say(words.sending);
    for (let turn = 0; ; turn++) {
      let answer = null;
      try {
        answer = await once(form, body);
      } catch (lost) {
        // the line; or no answer
      }
      if (answer && !again(answer.status)) {
        const next = answer.headers.get("Desbumi-Next");
        if (next) {
          location.assign(next);
          return;
        }
        const page = answer.type === "opaqueredirect" ? "" : await answer.text();
        form.removeAttribute("aria-busy");
        form.dataset.sending = "";
        if (draft) draft.over = false;
        if (!page || !show(page)) location.reload();
        return;
      }
      say(words.unsent, true);
      if (draft) {
        draft.over = false;
        draft.since = draft.since || Date.now();
        await draft.keep(); // should the lamp go out now, it is there
        draft.over = true;
        clearTimeout(draft.timer);
        say(words.unsent, true);
      }
      await new Promise((wait) => setTimeout(wait, LATER[Math.min(turn, LATER.length - 1)]));
    }
  };

  const begin = () => {
    for (const form of document.querySelectorAll("form[data-draft]")) {
      if (form.dataset.sends || form.enctype === "multipart/form-data" || form.method !== "post") continue;
      form.dataset.sends = "yes";
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (form.dataset.sending) return;
        form.dataset.sending = "yes";
        send(form, event.submitter);
      });
    }
  };
  begin();
}
