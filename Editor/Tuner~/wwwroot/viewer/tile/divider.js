import { clamp } from '../math/vector.js';

const KEY_STEP = 0.02;
const PAGE_STEP = 0.1;

/**
 * The line between the two images: a slider for assistive technology and for keys. Pointers move it through the canvas
 * below, wherever they go down.
 * @param {(tag: string, className: string) => HTMLElement} add
 * @param {(wipe: number) => void} moved by keys, 0 to 1
 * @returns {{ show: (wipe: number | null) => void, focus: () => void }} null hides it
 */
export function createDivider(add, moved) {
    const divider = add('div', 'divider');
    divider.tabIndex = 0;
    divider.hidden = true;
    divider.setAttribute('role', 'slider');
    divider.setAttribute('aria-label', 'Divider between this preset and exact');
    divider.setAttribute('aria-orientation', 'horizontal');
    divider.setAttribute('aria-valuemin', '0');
    divider.setAttribute('aria-valuemax', '100');

    let value = 0.5;
    const keys = {
        ArrowLeft: () => value - KEY_STEP,
        ArrowDown: () => value - KEY_STEP,
        ArrowRight: () => value + KEY_STEP,
        ArrowUp: () => value + KEY_STEP,
        PageDown: () => value - PAGE_STEP,
        PageUp: () => value + PAGE_STEP,
        Home: () => 0,
        End: () => 1,
    };
    divider.addEventListener('keydown', (event) => {
        const next = keys[event.key]?.();
        if (next !== undefined) {
            event.preventDefault();
            moved(clamp(next, 0, 1));
        }
    });

    return {
        show(wipe) {
            divider.hidden = wipe === null;
            if (wipe !== null) {
                value = wipe;
                divider.style.insetInlineStart = `${100 * wipe}%`;
                divider.setAttribute('aria-valuenow', String(Math.round(100 * wipe)));
                divider.setAttribute('aria-valuetext', `${Math.round(100 * wipe)} % this preset`);
            }
        },
        focus() {
            divider.focus({ preventScroll: true });
        },
    };
}
