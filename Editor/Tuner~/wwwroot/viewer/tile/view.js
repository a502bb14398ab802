const MODES = ['single', 'wipe', 'difference'];
const INTERPOLATIONS = ['pixelated', 'smooth'];

/**
 * How the texture is shown.
 * @typedef {object} TileView
 * @property {number} tiles side by side, 1 to 4
 * @property {'single'|'wipe'|'difference'} mode
 * @property {number} amplify factor on differences, above 0
 * @property {number} wipe the divider's place, 0 to 1
 * @property {'pixelated'|'smooth'} interpolation
 */

/** @type {TileView} */
export const FIRST_VIEW = { tiles: 2, mode: 'single', amplify: 8, wipe: 0.5, interpolation: 'pixelated' };

/**
 * A view with some settings changed; those that are missing or null stay.
 * @param {TileView} view
 * @param {Partial<TileView>} changes
 * @returns {TileView}
 * @throws {RangeError} that names the setting, its value and what it may be
 */
export function changedView(view, changes) {
    const given = Object.entries(changes).filter(([, value]) => value !== null && value !== undefined);
    const next = { ...view, ...Object.fromEntries(given) };
    const require = (name, holds, words) => {
        if (!holds) {
            throw new RangeError(`The view's ${name} was ${next[name]}; it is ${words}.`);
        }
    };
    require('tiles', Number.isInteger(next.tiles) && next.tiles >= 1 && next.tiles <= 4, 'a whole number, 1 to 4');
    require('mode', MODES.includes(next.mode), `one of ${MODES.join(', ')}`);
    require('amplify', next.amplify > 0 && next.amplify < Infinity, 'a number above 0');
    require('wipe', next.wipe >= 0 && next.wipe <= 1, 'a number from 0 to 1');
    require('interpolation', INTERPOLATIONS.includes(next.interpolation), `one of ${INTERPOLATIONS.join(', ')}`);
    return next;
}
