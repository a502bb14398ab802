/** Style sheet of the words over the rooms. */
export const OVERLAY_STYLES = `
.status { left: 10px; top: 10px; max-inline-size: calc(100% - 38px); overflow: hidden; text-overflow: ellipsis; }
.keys { right: 10px; bottom: 10px; transition: opacity 600ms; }
.keys.learned { opacity: 0; }
.surfaces { position: absolute; left: 10px; bottom: 10px; display: grid; gap: 4px; pointer-events: none; }
.surfaces > div { position: static; display: grid; grid-template-columns: 5em 84px; gap: 8px; align-items: center; }
progress { inline-size: 84px; block-size: 5px; border: 0; border-radius: 3px; overflow: hidden;
    appearance: none; background: rgb(255 255 255 / 0.22); }
progress::-webkit-progress-bar { background: transparent; }
progress::-webkit-progress-value { background: var(--accent); border-radius: 3px; }
progress::-moz-progress-bar { background: var(--accent); border-radius: 3px; }
@container (max-width: 420px) { .keys { display: none; } }
@media (prefers-reduced-motion: reduce) { .keys { transition: none; } }
`;

/**
 * The words over the rooms: what goes on, how far each surface is, which keys there are.
 * @param {(tag: string, className: string) => HTMLElement} add
 */
export function createOverlay(add) {
    const status = add('div', 'chip status');
    const surfaces = add('div', 'surfaces');
    const keys = add('div', 'chip keys quiet');
    const meters = new Map();
    status.setAttribute('role', 'status');
    status.hidden = true;
    keys.textContent = matchMedia('(pointer: coarse)').matches
        ? 'left finger walks, right finger looks'
        : 'W A S D or arrows walk   drag looks';

    return {
        /** @param {string | null} text */
        showStatus(text) {
            status.hidden = !text;
            status.textContent = text ?? '';
        },
        /** @param {string} surface @param {number} progress 0 to 1; at 1 the meter goes */
        showProgress(surface, progress) {
            if (progress >= 1) {
                meters.get(surface)?.row.remove();
                meters.delete(surface);
                return;
            }
            if (!meters.has(surface)) {
                const row = document.createElement('div');
                row.className = 'chip';
                const meter = document.createElement('progress');
                meter.max = 1;
                meter.setAttribute('aria-label', `${surface} generated`);
                row.append(surface, meter);
                surfaces.append(row);
                meters.set(surface, { row, meter });
            }
            meters.get(surface).meter.value = progress;
        },
        /** The visitor has moved: the keys are known. */
        keysLearned() {
            keys.classList.add('learned');
        },
    };
}
