import { TORCHES } from './plan.js';

const COLOUR = [1.0, 0.72, 0.47];
const STRENGTHS = [20, 15];

/** How bright a torch is at this time: slow swelling and quick trembling, about a tenth each way. */
function flicker(seconds, seed) {
    return 1
        + 0.05 * Math.sin(seconds * 2.3 + seed * 5.1)
        + 0.04 * Math.sin(seconds * 7.9 + seed * 2.7)
        + 0.03 * Math.sin(seconds * 17.3 + seed * 9.3);
}

/**
 * The torches' light.
 * @param {number} seconds time; one and the same gives one and the same light
 * @returns {{ positions: Float32Array, colours: Float32Array, strengths: number[] }} strengths: 1 on average
 */
export function torchlight(seconds) {
    const strengths = TORCHES.map((_, i) => flicker(seconds, i + 1));
    return {
        positions: new Float32Array(TORCHES.flatMap((torch) => torch.position)),
        colours: new Float32Array(TORCHES.flatMap((torch, i) =>
            COLOUR.map((channel) => channel * STRENGTHS[torch.room] * strengths[i]))),
        strengths,
    };
}
