// Says in words how the connection is, and loads the page again once the tuner is back.
const pollMilliseconds = 1500;
const dialog = document.getElementById("components-reconnect-modal");
let isWaiting = false;

async function reloadOnceBack() {
    if (isWaiting) {
        return;
    }

    isWaiting = true;
    for (;;) {
        try {
            const answer = await fetch("/", { cache: "no-store" });
            if (answer.ok) {
                location.reload();
                return;
            }
        } catch {
            // Still away.
        }

        await new Promise(resolve => setTimeout(resolve, pollMilliseconds));
    }
}

dialog?.addEventListener("components-reconnect-state-changed", event => {
    dialog.dataset.state = event.detail.state;
    if (event.detail.state === "failed" || event.detail.state === "rejected") {
        reloadOnceBack();
    }
});
