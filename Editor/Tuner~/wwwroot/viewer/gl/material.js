import { clamp } from '../math/vector.js';
import { createTextureSet } from './material-textures.js';

/** Small tiles are enlarged to at least this many texels a side, larger ones at most to twice as many. */
const DETAIL = 256;

/**
 * A material on the graphics device, which can change softly into another.
 * @typedef {object} Material
 * @property {(maps: import('./packing.js').PackedMaps, relief: number, blendMs: number) => void} change
 *   relief: depth as a share of the tile's width
 * @property {(now: number) => boolean} advance brings a change forward; true while it goes on
 * @property {(firstUnit: number) => void} bind three texture units: albedo, surface, relief
 * @property {number} relief as it is now
 * @property {() => void} dispose
 */

/**
 * @param {WebGL2RenderingContext} gl
 * @param {import('./resampler.js').Resampler} resampler
 * @param {import('./packing.js').PackedMaps} maps what it is at first
 * @param {number} [detail] texels a side that small tiles are enlarged to; fewer are quicker to change
 * @returns {Material}
 */
export function createMaterial(gl, resampler, maps, detail = DETAIL) {
    let source = createTextureSet(gl, maps.width, maps.height, maps);
    let shown = createTextureSet(gl, 1, 1);
    let before = createTextureSet(gl, 1, 1);
    const depth = { from: 0, to: 0, now: 0 };
    let startedAt = null;
    let duration = 0;
    let changing = false;

    const show = (amount) => {
        resampler.run(source, before, shown, amount);
        depth.now = depth.from + (depth.to - depth.from) * amount;
    };
    show(1);

    return {
        change(next, nextRelief, blendMs) {
            source.dispose();
            source = createTextureSet(gl, next.width, next.height, next);
            [before, shown] = [shown, before];
            const width = enlarged(next.width, detail);
            const height = enlarged(next.height, detail);
            if (shown.width !== width || shown.height !== height) {
                shown.dispose();
                shown = createTextureSet(gl, width, height);
            }
            depth.from = depth.now;
            depth.to = nextRelief;
            startedAt = null;
            duration = blendMs;
            changing = true;
            show(blendMs > 0 ? 0 : 1);
        },
        advance(now) {
            if (changing) {
                startedAt ??= now;
                const amount = duration > 0 ? clamp((now - startedAt) / duration, 0, 1) : 1;
                changing = amount < 1;
                show(amount * amount * (3 - 2 * amount));
            }
            return changing;
        },
        bind(firstUnit) {
            shown.bind(firstUnit);
        },
        get relief() {
            return depth.now;
        },
        dispose() {
            [source, shown, before].forEach((set) => set.dispose());
        },
    };
}

/** The least whole multiple of the length that is at least the detail and, up to twice the detail, twice the length. */
function enlarged(length, detail) {
    const wanted = Math.max(length, Math.min(2 * detail, Math.max(detail, 2 * length)));
    return length * Math.ceil(wanted / length);
}
