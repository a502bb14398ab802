/** Vectors of three numbers, as plain arrays. */

/** @param {number[]} a @param {number[]} b @returns {number[]} a + b */
export const add = (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** @param {number[]} a @param {number[]} b @returns {number[]} a - b */
export const subtract = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** @param {number[]} a @param {number} factor @returns {number[]} */
export const scale = (a, factor) => [a[0] * factor, a[1] * factor, a[2] * factor];

/** @param {number[]} a @param {number[]} b @returns {number} */
export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** @param {number[]} a @param {number[]} b @returns {number[]} right-handed cross product */
export const cross = (a, b) => [
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
];

/** @param {number[]} a @returns {number[]} the vector with length 1 */
export const normalize = (a) => scale(a, 1 / Math.hypot(a[0], a[1], a[2]));

/** @param {number} value @param {number} low @param {number} high @returns {number} */
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
