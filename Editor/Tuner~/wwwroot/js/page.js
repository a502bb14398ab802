// What the page needs of its browser beside drawing: memory, files, keys and the system's theme.
const themeKey = "speca-theme";
const systemIsLight = matchMedia("(prefers-color-scheme: light)");

/** What this browser remembers under a name; null where storage is off or empty. */
export function recall(name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

/** Remembers a text, or forgets it again with the page where storage is off or full. */
export function remember(name, text) {
    try {
        localStorage.setItem(name, text);
    } catch {
        // The page works without a memory, too.
    }
}

/** Wears a theme and tells whether it is a dark one. */
export function wearTheme(theme) {
    remember(themeKey, theme);
    return showTheme(theme);
}

/** Saves a text as a file. */
export function download(fileName, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Opens the file chooser of an input. */
export function chooseFile(inputId) {
    const input = document.getElementById(inputId);
    input.value = "";
    input.click();
}

/** Passes keys, and changes of the system's theme, on to the page's object on the server. */
export function listen(page) {
    document.addEventListener("keydown", event => {
        const act = actionOf(event);
        if (act) {
            event.preventDefault();
            page.invokeMethodAsync(...act);
        }
    });
    systemIsLight.addEventListener("change", () => {
        const theme = recall(themeKey) ?? "system";
        if (theme === "system") {
            page.invokeMethodAsync("ThemeIs", showTheme(theme));
        }
    });
}

function showTheme(theme) {
    const isLight = theme === "light" || (theme === "system" && systemIsLight.matches);
    document.documentElement.dataset.theme = isLight ? "light" : "dark";
    return !isLight;
}

function actionOf(event) {
    if (event.defaultPrevented || event.isComposing) {
        return null;
    }

    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === "Enter") {
        return ["Pressed", "Generate"];
    }

    if (isTyping(event.target) || event.altKey || document.querySelector("[role=dialog]")) {
        return null;
    }

    if (command) {
        switch (event.key.toLowerCase()) {
            case "z": return ["Pressed", event.shiftKey ? "Redo" : "Undo"];
            case "y": return ["Pressed", "Redo"];
            default: return null;
        }
    }

    // In the room, letters walk.
    const isInView = event.target?.closest?.("[data-keys=own]");
    switch (event.key) {
        case "Escape": return ["Pressed", "Cancel"];
        case "?": return ["Pressed", "Help"];
        case "r": return isInView ? null : ["Pressed", "RandomSeed"];
        default: return /^[1-9]$/.test(event.key) ? ["PresetPressed", Number(event.key) - 1] : null;
    }
}

function isTyping(element) {
    return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || element?.isContentEditable
        || (element instanceof HTMLInputElement && !["radio", "checkbox", "range", "button", "file"].includes(element.type));
}
