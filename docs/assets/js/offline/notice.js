// «Ny versjon»: a calm line at the foot of the window, read aloud once, that waits for the reader.

export function showNotice(renew) {
  if (document.querySelector(".mt-notice")) return;
  const notice = document.createElement("div");
  notice.className = "mt-notice";
  notice.setAttribute("role", "region");
  notice.setAttribute("aria-label", "Ny versjon");
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  notice.append(
    text,
    button("Last inn på nytt", "mt-button mt-button--first", renew),
    button("Senere", "mt-button", () => notice.remove()),
  );
  document.body.append(notice);
  text.textContent = "En ny versjon av wikien er klar.";
}

function button(name, style, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = style;
  made.textContent = name;
  made.addEventListener("click", act);
  return made;
}
