import { normalize } from '../math/vector.js';

const RADIANS = Math.PI / 180;

const direction = (azimuth, elevation) => normalize([
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
]);

/** A channel of sRGB as linear light. */
const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/**
 * The studio's three lights, and what its floor sends back: all turn together around the object.
 * @param {number} angle degrees; 0 has the key light at the front left
 * @param {number[]} background sRGB colour of the page, 0 to 1
 * @returns {{ keyDirection: number[], fillDirection: number[], rimDirection: number[], groundColour: number[] }}
 */
export function lightsAt(angle, background) {
    const turn = angle * RADIANS;
    return {
        keyDirection: direction(turn - 42 * RADIANS, 46 * RADIANS),
        fillDirection: direction(turn + 62 * RADIANS, 18 * RADIANS),
        rimDirection: direction(turn + 165 * RADIANS, 34 * RADIANS),
        groundColour: background.map((value) => 0.10 + 0.42 * linear(value)),
    };
}
