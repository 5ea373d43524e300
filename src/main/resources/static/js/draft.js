// Keeps what is typed: a form marked data-draft goes to the server a moment after the last key,
// and four seconds after the first one at the latest. The browser itself remembers nothing.
{
  const SOON = 1500;
  const LATEST = 4000;
  const AGAIN = 3000;
  const kept = new Set(); // the forms of this page

  const newId = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    const hex = [...b].map((n) => n.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  };

  class Draft {
    constructor(form, box) {
      this.form = form;
      this.box = box;
      this.id = box.dataset.current || newId(); // the same one when the form came back
      this.saved = Boolean(box.dataset.current); // something of this page is on the server
      this.since = 0; // when the first unkept key was pressed
      this.timer = 0;
      this.saving = null;
      this.over = false; // sent; nothing is kept any more
      if (this.saved) this.mark();
      form.addEventListener("input", () => this.typed());
      form.addEventListener("change", () => this.typed());
      const goOn = box.querySelector("[data-draft-go-on]");
      if (goOn) {
        goOn.addEventListener("click", (event) => {
          event.preventDefault();
          this.goOn();
        });
      }
    }

    say(text, urgent = false) {
      if (!this.state) {
        this.state = document.createElement("p");
        this.state.className = "draft-state";
        this.state.setAttribute("role", "status");
        this.form.append(this.state);
      }
      this.state.textContent = text;
      this.state.classList.toggle("bad", urgent);
    }

    /** Null where nothing may be kept: she was not asked yet. "refused" when she said no. */
    mayKeep() {
      const question = this.box.dataset.after;
      if (!question) return "yes";
      const answer = new FormData(this.form).get(question);
      return !answer ? null : answer === this.box.dataset.refused ? "refused" : "yes";
    }

    typed() {
      if (this.over) return;
      const may = this.mayKeep();
      if (may !== "yes") {
        clearTimeout(this.timer);
        this.since = 0;
        if (may === "refused" && this.saved) this.wipe();
        return;
      }
      const now = Date.now();
      this.since = this.since || now;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keep(), Math.max(0, Math.min(SOON, this.since + LATEST - now)));
    }

    body() {
      const body = new URLSearchParams();
      const { page, title, after, refused, draftOf } = this.box.dataset;
      body.append("_csrf", this.form.elements._csrf.value);
      body.append("_draf", this.id);
      body.append("_draf_formulir", draftOf);
      body.append("_draf_judul", title);
      body.append("_draf_halaman", page);
      body.append("_draf_tujuan", this.form.getAttribute("action") || location.pathname);
      if (after) body.append("_draf_setelah", after);
      if (refused) body.append("_draf_ditolak", refused);
      const secret = new Set([...this.form.querySelectorAll("input[type=password]")].map((i) => i.name));
      for (const [name, value] of new FormData(this.form)) {
        if (!name.startsWith("_") && typeof value === "string" && !secret.has(name)) body.append(name, value);
      }
      return body;
    }

    /** Sends it now; true when the server has it. */
    keep(leaving = false) {
      clearTimeout(this.timer);
      if (!this.since || this.over || this.mayKeep() !== "yes") return Promise.resolve(true);
      if (this.saving && !leaving) return this.saving.then(() => this.keep());
      const since = this.since;
      this.since = 0;
      this.mark();
      const stop = new AbortController();
      const patience = setTimeout(() => stop.abort(), 10_000);
      this.saving = fetch("/draf", {
        method: "POST",
        body: this.body(),
        headers: { "Desbumi-Sending": "draft" },
        keepalive: leaving,
        redirect: "manual",
        signal: stop.signal,
      })
        .then(async (answer) => {
          const next = answer.headers.get("Desbumi-Next");
          if (next) {
            location.replace(next);
            return true;
          }
          if (!answer.ok) throw new Error("draft " + answer.status);
          this.saved = true;
          this.say(await answer.text());
          return true;
        })
        .catch(() => {
          this.since = this.since || since;
          this.say(this.box.dataset.unkept, true);
          clearTimeout(this.timer);
          this.timer = setTimeout(() => this.keep(), AGAIN);
          return false;
        })
        .finally(() => {
          clearTimeout(patience);
          this.saving = null;
        });
      return this.saving;
    }

    /** The form says which draft it was, so that the draft ends when it is sent. */
    mark() {
      let field = this.form.elements._draf;
      if (!field) {
        field = document.createElement("input");
        field.type = "hidden";
        field.name = "_draf";
        this.form.append(field);
      }
      field.value = this.id;
    }

    wipe() {
      this.saved = false;
      this.say("");
      const body = new URLSearchParams();
      body.append("_csrf", this.form.elements._csrf.value);
      body.append("id", this.id);
      const send = () =>
        fetch("/draf/buang", { method: "POST", body, keepalive: true, headers: { "Desbumi-Sending": "draft" }, redirect: "manual" })
          .catch(() => setTimeout(send, AGAIN));
      (this.saving || Promise.resolve()).then(send);
    }

    async goOn() {
      const offer = this.box.querySelector("[data-draft-offer]");
      if (!offer) return;
      const id = offer.dataset.draftOffer;
      try {
        const answer = await fetch(`/draf/${id}/isi`, { headers: { "Desbumi-Sending": "draft" }, redirect: "manual" });
        const next = answer.headers.get("Desbumi-Next");
        if (next) return location.replace(next);
        if (!answer.ok) throw new Error("draft " + answer.status);
        this.fill(await answer.json());
      } catch (lost) {
        location.assign(`/draf/${id}`);
        return;
      }
      this.id = id;
      this.saved = true;
      this.mark();
      offer.remove();
      this.say(this.box.dataset.back);
      const first = this.form.querySelector("input:not([type=hidden]), select, textarea");
      if (first) first.focus();
    }

    fill(pairs) {
      const values = new Map();
      for (const [name, value] of pairs) values.set(name, [...(values.get(name) || []), value]);
      for (const field of this.form.elements) {
        if (!field.name || field.name.startsWith("_") || field.type === "password") continue;
        const of = values.get(field.name) || [];
        if (field.type === "checkbox" || field.type === "radio") {
          field.checked = of.includes(field.value);
        } else if (of.length > 0 && /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName)) {
          field.value = of.length > 1 ? of.shift() : of[0];
        }
      }
      for (const [name, of] of values) {
        if (!this.form.elements[name] && !name.startsWith("_")) {
          for (const value of of) {
            const field = document.createElement("input");
            field.type = "hidden";
            field.name = name;
            field.value = value;
            this.form.append(field);
          }
        }
      }
      for (const fold of this.form.querySelectorAll("details")) {
        const filled = [...fold.querySelectorAll("input, select, textarea")].some((f) =>
          /^(checkbox|radio)$/.test(f.type) ? f.checked : f.type !== "hidden" && f.value !== "");
        if (filled) fold.open = true;
      }
    }
  }

  const begin = () => {
    for (const draft of kept) if (!draft.form.isConnected) kept.delete(draft);
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const box = document.querySelector(`[data-draft-of="${form.dataset.draft}"]`);
      if (box && form.elements._csrf && ![...kept].some((draft) => draft.form === form)) {
        kept.add(new Draft(form, box));
      }
    }
    if (location.hash === "#lanjut") {
      history.replaceState(history.state, "", location.pathname + location.search);
      for (const draft of kept) draft.goOn();
    }
  };

  /** For the curtain and for sending: everything typed is on the server, or it is not. */
  window.desbumiDrafts = {
    keepAll: () => Promise.all([...kept].map((draft) => draft.keep())).then((all) => all.every(Boolean)),
    of: (form) => [...kept].find((draft) => draft.form === form),
    begin,
  };

  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const draft of kept) draft.keep(true);
  });
  addEventListener("pagehide", () => {
    for (const draft of kept) draft.keep(true);
  });
  begin();
}
