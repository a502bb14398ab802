import { clamp } from '../math/vector.js';

const RADIUS = 0.36;
const SPEED = 2.8;
const EASE_PER_SECOND = 11;
const LONGEST_STEP = 0.1;
const MOST_PITCH = 1.4;
const LONGEST_FRAME = 0.3;

/**
 * A visitor. yaw 0 looks along -z, and grows to the left; pitch grows upwards; velocities are metres a second.
 * @typedef {{ x: number, z: number, yaw: number, pitch: number, velocityX: number, velocityZ: number }} Walker
 */

/**
 * @param {Walker} walker
 * @param {number} left radians
 * @param {number} up radians
 * @returns {Walker}
 */
export function looked(walker, left, up) {
    return { ...walker, yaw: walker.yaw + left, pitch: clamp(walker.pitch + up, -MOST_PITCH, MOST_PITCH) };
}

/**
 * One moment later. Walls and pillars are slid along.
 * @param {Walker} walker
 * @param {{ forward: number, right: number }} wish each -1 to 1
 * @param {number} seconds
 * @param {{ x: number[], z: number[] }[]} solids
 * @returns {Walker}
 */
export function walked(walker, wish, seconds, solids) {
    const time = Math.min(seconds, LONGEST_FRAME);
    const length = Math.max(1, Math.hypot(wish.forward, wish.right));
    const sin = Math.sin(walker.yaw);
    const cos = Math.cos(walker.yaw);
    const wantedX = (SPEED * (wish.right * cos - wish.forward * sin)) / length;
    const wantedZ = (SPEED * (-wish.right * sin - wish.forward * cos)) / length;
    const ease = 1 - Math.exp(-EASE_PER_SECOND * time);
    const velocityX = walker.velocityX + (wantedX - walker.velocityX) * ease;
    const velocityZ = walker.velocityZ + (wantedZ - walker.velocityZ) * ease;

    let place = { x: walker.x, z: walker.z };
    const steps = Math.ceil((Math.hypot(velocityX, velocityZ) * time) / LONGEST_STEP);
    for (let i = 0; i < steps; i += 1) {
        place = pushedOut({
            x: place.x + (velocityX * time) / steps,
            z: place.z + (velocityZ * time) / steps,
        }, solids);
    }
    return { ...walker, ...place, velocityX, velocityZ };
}

/** @param {Walker} walker @returns {boolean} whether it still moves visibly */
export function isWalking(walker) {
    return Math.hypot(walker.velocityX, walker.velocityZ) > 0.02;
}

function pushedOut(place, solids) {
    let { x, z } = place;
    for (const solid of solids) {
        const dx = x - clamp(x, ...solid.x);
        const dz = z - clamp(z, ...solid.z);
        const distance = Math.hypot(dx, dz);
        if (distance > 0 && distance < RADIUS) {
            x += (dx / distance) * (RADIUS - distance);
            z += (dz / distance) * (RADIUS - distance);
        }
    }
    return { x, z };
}

/**
 * The room a walker is in. In the passage it is the one that the walker came from.
 * @param {{ z: number }} walker
 * @param {{ z: number[] }} door
 * @param {number} before
 * @returns {number} 0 or 1
 */
export function roomOf(walker, door, before) {
    if (walker.z > door.z[1]) {
        return 0;
    }
    return walker.z < door.z[0] ? 1 : before;
}
