/**
 * A viewer's colours. Each is sRGB, three numbers from 0 to 1.
 * @typedef {{ background: number[], foreground: number[], accent: number[] }} Theme
 */

/**
 * Follows the colours that the page gives in --viewer-background, --viewer-foreground and --viewer-accent.
 * A hidden element wears them, with a transition of a millisecond: the end of that transition tells of every change,
 * whichever class, style sheet or media query it came from.
 * @param {import('./shell.js').Shell} shell
 * @param {() => void} changed called after a change
 * @returns {{ readonly colours: Theme, refresh: () => void }} refresh: for changes while the viewer was not laid out,
 *   when there are no transitions
 */
export function followTheme(shell, changed) {
    const probe = shell.add('div', 'theme');
    const read = () => {
        const style = getComputedStyle(probe);
        return {
            background: toRgb(style.backgroundColor),
            foreground: toRgb(style.color),
            accent: toRgb(style.borderTopColor),
        };
    };

    let colours = read();
    probe.addEventListener('transitionend', () => {
        colours = read();
        changed();
    });
    return {
        get colours() {
            return colours;
        },
        refresh() {
            colours = read();
        },
    };
}

/** Any CSS colour, as sRGB: a canvas of one pixel knows all notations. */
function toRgb(text) {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((byte) => byte / 255);
}
