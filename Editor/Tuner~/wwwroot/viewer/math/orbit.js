import { clamp } from './vector.js';

/**
 * An eye that circles a target.
 * @typedef {object} Orbit
 * @property {number} yaw radians around the vertical axis; 0 looks along -z
 * @property {number} pitch radians above the horizon
 * @property {number} distance from the target
 */

/** @typedef {{ pitch: [number, number], distance: [number, number] }} OrbitLimits */

/**
 * @param {Orbit} orbit
 * @param {OrbitLimits} limits
 * @param {number} yaw change, radians
 * @param {number} pitch change, radians
 * @returns {Orbit}
 */
export function turned(orbit, limits, yaw, pitch) {
    return { ...orbit, yaw: orbit.yaw + yaw, pitch: clamp(orbit.pitch + pitch, ...limits.pitch) };
}

/**
 * @param {Orbit} orbit
 * @param {OrbitLimits} limits
 * @param {number} factor of the distance; below 1 is nearer
 * @returns {Orbit}
 */
export function zoomed(orbit, limits, factor) {
    return { ...orbit, distance: clamp(orbit.distance * factor, ...limits.distance) };
}

/**
 * @param {Orbit} orbit
 * @param {number[]} target world position
 * @returns {number[]} world position of the eye
 */
export function eyeOf(orbit, target) {
    const level = Math.cos(orbit.pitch) * orbit.distance;
    return [
        target[0] + Math.sin(orbit.yaw) * level,
        target[1] + Math.sin(orbit.pitch) * orbit.distance,
        target[2] + Math.cos(orbit.yaw) * level,
    ];
}
