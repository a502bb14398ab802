import { differenceAt, differenceColour } from './difference.js';
import { texelAt } from './image.js';

/**
 * The words on the picture: labels, legend, the texel under the pointer, and what is missing.
 * @param {(tag: string, className: string) => HTMLElement} add
 */
export function createCaptions(add) {
    const chip = (name) => {
        const part = add('div', `chip ${name}`);
        part.hidden = true;
        return part;
    };
    const candidateLabel = chip('label candidate');
    const referenceLabel = chip('label reference');
    const legend = chip('legend');
    const readout = chip('readout');
    const note = chip('note');
    candidateLabel.textContent = 'this preset';
    referenceLabel.textContent = 'exact';

    const low = document.createElement('span');
    const bar = document.createElement('i');
    const high = document.createElement('span');
    const stops = Array.from({ length: 11 }, (_, i) => `rgb(${differenceColour(i / 10).join(' ')})`);
    bar.style.background = `linear-gradient(to right in srgb, ${stops.join(', ')})`;
    low.textContent = '0';
    legend.append(low, bar, high);

    const swatch = document.createElement('span');
    const words = document.createElement('span');
    swatch.className = 'swatch';
    readout.append(swatch, words);

    return {
        /** @param {'single'|'wipe'|'difference'|null} mode what is shown @param {number} amplify */
        showMode(mode, amplify) {
            candidateLabel.hidden = mode !== 'wipe';
            referenceLabel.hidden = mode !== 'wipe';
            legend.hidden = mode !== 'difference';
            high.textContent = `${Math.round(Math.min(255, 255 / amplify))} of 255`;
            legend.setAttribute('aria-label', `Black: no difference. White: ${high.textContent} levels or more.`);
        },
        /** @param {string | null} text what is missing */
        showNote(text) {
            note.hidden = text === null;
            note.textContent = text ?? '';
        },
        /**
         * @param {{ image: import('./image.js').TileImage, other: import('./image.js').TileImage | null,
         *   u: number, v: number } | null} texel other: show the difference to it
         */
        showTexel(texel) {
            readout.hidden = texel === null;
            if (texel === null) {
                return;
            }
            const { image, other, u, v } = texel;
            const x = Math.min(image.width - 1, Math.floor(u * image.width));
            const y = Math.min(image.height - 1, Math.floor(v * image.height));
            const value = texelAt(image, x, y);
            const rgb = value.length === 1 ? [value[0], value[0], value[0]] : value;
            swatch.style.background = `rgb(${rgb.join(' ')})`;
            const place = `${String(x).padStart(3)}, ${String(y).padStart(3)}`;
            words.textContent = other
                ? `${place}   off by ${differenceAt(image, other, x, y)}`
                : `${place}   ${value.join(' ')}`;
        },
    };
}
