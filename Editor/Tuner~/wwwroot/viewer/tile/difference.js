import { texelAt } from './image.js';

/** Black, purple, magenta, orange, yellow, white: lightness rises evenly, so that twice as bright is twice as far off. */
const STOPS = [[0, 0, 0], [74, 12, 98], [176, 24, 140], [238, 86, 74], [250, 190, 48], [255, 255, 255]];

/**
 * The colour of a difference.
 * @param {number} share 0 (none) to 1 (the most that is shown)
 * @returns {number[]} sRGB bytes
 */
export function differenceColour(share) {
    const place = Math.min(1, Math.max(0, share)) * (STOPS.length - 1);
    const low = Math.min(STOPS.length - 2, Math.floor(place));
    return STOPS[low].map((from, i) => Math.round(from + (STOPS[low + 1][i] - from) * (place - low)));
}

/**
 * How far apart two images are at a texel: the largest absolute difference of a channel. An image of another size is
 * read at the nearest place.
 * @param {import('./image.js').TileImage} candidate
 * @param {import('./image.js').TileImage} reference
 * @param {number} x texel of the candidate
 * @param {number} y
 * @returns {number} 0 to 255
 */
export function differenceAt(candidate, reference, x, y) {
    const a = texelAt(candidate, x, y);
    const b = texelAt(
        reference,
        Math.floor(((x + 0.5) * reference.width) / candidate.width),
        Math.floor(((y + 0.5) * reference.height) / candidate.height));
    return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[Math.min(i, b.length - 1)])), 0);
}

/**
 * @param {import('./image.js').TileImage} candidate
 * @param {import('./image.js').TileImage} reference
 * @param {number} amplify factor on the difference; 1 shows white at the largest possible one
 * @returns {ImageData} of the candidate's size
 */
export function differenceImage(candidate, reference, amplify) {
    const { width, height } = candidate;
    const palette = Array.from({ length: 256 }, (_, i) => differenceColour((i / 255) * amplify));
    const data = new ImageData(width, height);
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const colour = palette[differenceAt(candidate, reference, x, y)];
            data.data.set([...colour, 255], 4 * (y * width + x));
        }
    }
    return data;
}
