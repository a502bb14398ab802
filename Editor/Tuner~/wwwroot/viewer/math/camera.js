import { cross, dot, normalize, subtract } from './vector.js';

/**
 * A perspective camera, as a shader needs it.
 * @typedef {object} Camera
 * @property {number[]} eye world position
 * @property {Float32Array} viewProjection 4 x 4, column-major
 * @property {number[]} rayX world vector from the picture's centre to its right edge, at distance 1
 * @property {number[]} rayY the same to its upper edge
 * @property {number[]} rayZ the direction of view
 */

/**
 * @param {number[]} eye world position
 * @param {number[]} target world position in the picture's centre
 * @param {number} fieldOfView angle of the picture's shorter side, radians
 * @param {number} aspect width over height
 * @param {number} near
 * @param {number} far
 * @returns {Camera}
 */
export function createCamera(eye, target, fieldOfView, aspect, near, far) {
    const tangent = Math.tan(fieldOfView / 2);
    const tangentX = tangent * Math.max(aspect, 1);
    const tangentY = tangent * Math.max(1 / aspect, 1);
    const forward = normalize(subtract(target, eye));
    const right = normalize(cross(forward, [0, 1, 0]));
    const up = cross(right, forward);

    const a = (far + near) / (near - far);
    const b = (2 * far * near) / (near - far);
    const rows = [
        [...right.map((v) => v / tangentX), -dot(right, eye) / tangentX],
        [...up.map((v) => v / tangentY), -dot(up, eye) / tangentY],
        [...forward.map((v) => -v * a), dot(forward, eye) * a + b],
        [...forward, -dot(forward, eye)],
    ];
    const viewProjection = new Float32Array(16);
    rows.forEach((row, r) => row.forEach((value, c) => { viewProjection[4 * c + r] = value; }));

    return {
        eye,
        viewProjection,
        rayX: right.map((v) => v * tangentX),
        rayY: up.map((v) => v * tangentY),
        rayZ: forward,
    };
}
