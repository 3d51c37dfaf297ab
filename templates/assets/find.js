// The search box at the head of every page, and the key that leads to it. Without this script the
// word beside the box is a plain link to the search page.
{
  const box = document.querySelector("#page-find");
  const field = document.querySelector("#page-find input, #page-query input");

  // Readers who speak to their machine, or whose keyboard has no such key, can switch it off.
  function wanted() {
    try {
      return localStorage.getItem("briefing-slash") !== "off";
    } catch {
      return true;
    }
  }

  function go(event) {
    const words = field.value.trim();
    if (!words) return;
    event.preventDefault();
    const address = new URL(box.querySelector("a").href);
    address.searchParams.set("q", words);
    location.assign(address);
  }

  if (box) {
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      box.querySelector("a").click();
    });
    box.querySelector("a").addEventListener("click", go);
  }

  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (!field || !wanted()) return;
    event.preventDefault();
    if (!field.getClientRects().length) box.querySelector("a").click(); // on a phone there is the word alone
    field.focus();
    field.select();
  });
}
