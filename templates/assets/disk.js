// Opened from a disk there is no server that finds the page of a folder: name it in each link.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    // A link of a drawing has no address as text in `href`, but its attribute is read alike.
    const address = new URL(link.getAttribute("href"), location.href);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) {
      address.pathname += "index.html";
      link.setAttribute("href", address.href);
    }
  }
}
