import { clamp } from '../math/vector.js';

/** The part of the endless pattern that is shown, in tiles: the upper left corner and the magnification.
 * @typedef {{ x: number, y: number, zoom: number }} Viewport
 */

/** Nothing zoomed, nothing panned. */
export const HOME = { x: 0, y: 0, zoom: 1 };

const MOST_ZOOM = 32;

const wrap = (value) => value - Math.floor(value);

/**
 * @param {Viewport} viewport
 * @param {number} tiles shown side by side at zoom 1
 * @param {number} factor above 1 magnifies
 * @param {number} x @param {number} y the point that stays where it is, as shares of the picture
 * @returns {Viewport}
 */
export function zoomedAt(viewport, tiles, factor, x, y) {
    const zoom = clamp(viewport.zoom * factor, 1, MOST_ZOOM);
    if (zoom === 1) {
        return HOME;
    }
    const grown = tiles / viewport.zoom - tiles / zoom;
    return { x: wrap(viewport.x + x * grown), y: wrap(viewport.y + y * grown), zoom };
}

/**
 * @param {Viewport} viewport
 * @param {number} tiles
 * @param {number} dx @param {number} dy the way of the pattern, as shares of the picture
 * @returns {Viewport}
 */
export function panned(viewport, tiles, dx, dy) {
    const across = tiles / viewport.zoom;
    return { ...viewport, x: wrap(viewport.x - dx * across), y: wrap(viewport.y - dy * across) };
}

/**
 * @param {Viewport} viewport
 * @param {number} tiles
 * @param {number} x @param {number} y shares of the picture
 * @returns {{ u: number, v: number }} place in the tile, each 0 to 1
 */
export function placeAt(viewport, tiles, x, y) {
    const across = tiles / viewport.zoom;
    return { u: wrap(viewport.x + x * across), v: wrap(viewport.y + y * across) };
}
