// Sets the theme before the first paint, so that the page does not flash.
(() => {
    let choice = "system";
    try {
        choice = localStorage.getItem("speca-theme") ?? "system";
    } catch {
        // Storage is switched off: the system's theme it is.
    }

    const light = choice === "light" || (choice === "system" && matchMedia("(prefers-color-scheme: light)").matches);
    document.documentElement.dataset.theme = light ? "light" : "dark";
})();
