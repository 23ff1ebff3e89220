// A copy button beside each text that is there to be copied. Without this script the text can be selected.
for (const area of document.querySelectorAll(".copy textarea")) {
  if (!navigator.clipboard) break;
  const label = area.labels[0].textContent.split(":")[0];
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "secondary";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${label}`);
  status.setAttribute("role", "status");
  status.className = "quiet";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(area.value);
      status.textContent = "Copied";
    } catch {
      area.select();
      status.textContent = "Selected: copy it with the keyboard";
    }
  });
  area.after(button, " ", status);
}
