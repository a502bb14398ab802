import { box } from '../scene/shapes.js';
import { PLAN, TORCHES } from './plan.js';

/** @typedef {import('../gl/mesh.js').Triangles} Triangles */

/**
 * The rooms' triangles by material.
 * @returns {{ floor: Triangles, walls: Triangles, ceiling: Triangles, pillars: Triangles, iron: Triangles }}
 */
export function roomGeometry() {
    const { rooms: [first, second], door } = PLAN;
    const floor = [
        level(first.x, first.z, 0, 1),
        level(second.x, second.z, 0, 1),
        level([-door.halfWidth, door.halfWidth], door.z, 0, 1),
    ];
    const ceiling = [level(first.x, first.z, first.height, -1), level(second.x, second.z, second.height, -1)];
    const walls = [
        ...wallsAlongX(first),
        ...wallsAlongX(second),
        upright(2, first.z[1], -1, first.x, [0, first.height]),
        upright(2, second.z[0], 1, second.x, [0, second.height]),
        ...wallWithDoor(first, door.z[1], 1),
        ...wallWithDoor(second, door.z[0], -1),
    ];
    return {
        floor: joined(floor),
        ceiling: joined(ceiling),
        walls: joined(walls),
        pillars: joined([...PLAN.pillars.flatMap(pillar), ...beams(), ...doorFrame()]),
        iron: joined(TORCHES.flatMap(torch)),
    };
}

/** A rectangle from a corner along two edges; its normal is their cross product. */
function rectangle(corner, u, v) {
    const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const length = Math.hypot(...normal);
    const unit = normal.map((n) => n / length);
    const corners = [[0, 0], [1, 0], [1, 1], [0, 1]];
    return {
        vertices: corners.flatMap(([a, b]) => [...corner.map((c, i) => c + a * u[i] + b * v[i]), ...unit]),
        indices: [0, 1, 2, 0, 2, 3],
    };
}

function level([x0, x1], [z0, z1], y, facing) {
    return facing > 0
        ? rectangle([x0, y, z1], [x1 - x0, 0, 0], [0, 0, z0 - z1])
        : rectangle([x0, y, z0], [x1 - x0, 0, 0], [0, 0, z1 - z0]);
}

/** A wall at a place on axis 0 (x) or 2 (z), that faces along it. */
function upright(axis, at, facing, [from, to], [y0, y1]) {
    const [start, end] = (axis === 2) === (facing > 0) ? [from, to] : [to, from];
    const corner = axis === 2 ? [start, y0, at] : [at, y0, start];
    const along = axis === 2 ? [end - start, 0, 0] : [0, 0, end - start];
    return rectangle(corner, along, [0, y1 - y0, 0]);
}

function wallsAlongX(room) {
    return [
        upright(0, room.x[0], 1, room.z, [0, room.height]),
        upright(0, room.x[1], -1, room.z, [0, room.height]),
    ];
}

function wallWithDoor(room, z, facing) {
    const { halfWidth, height } = PLAN.door;
    return [
        upright(2, z, facing, [room.x[0], -halfWidth], [0, room.height]),
        upright(2, z, facing, [halfWidth, room.x[1]], [0, room.height]),
        upright(2, z, facing, [-halfWidth, halfWidth], [height, room.height]),
    ];
}

function block([x0, x1], [y0, y1], [z0, z1]) {
    const centre = [(x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2];
    const { vertices, indices } = box([(x1 - x0) / 2, (y1 - y0) / 2, (z1 - z0) / 2]);
    return { vertices: vertices.map((value, i) => (i % 6 < 3 ? value + centre[i % 6] : value)), indices };
}

function around([x, z], half, y) {
    return block([x - half, x + half], y, [z - half, z + half]);
}

function pillar(place) {
    const { height } = PLAN.rooms[0];
    const { pillarHalf, plinthHalf } = PLAN;
    return [
        around(place, pillarHalf, [0, height]),
        around(place, plinthHalf, [0, 0.3]),
        around(place, (pillarHalf + plinthHalf) / 2, [0.3, 0.42]),
        around(place, (pillarHalf + plinthHalf) / 2, [height - 0.74, height - 0.62]),
        around(place, plinthHalf, [height - 0.62, height - 0.34]),
    ];
}

function beams() {
    const { rooms: [first, second] } = PLAN;
    const beam = (x, room) => block([x - 0.26, x + 0.26], [room.height - 0.36, room.height], room.z);
    return [beam(-2.5, first), beam(2.5, first), beam(-1.6, second), beam(1.6, second)];
}

function doorFrame() {
    const { halfWidth, height, z: [z0, z1] } = PLAN.door;
    const depth = [z0 - 0.1, z1 + 0.1];
    const outer = halfWidth + 0.36;
    return [
        block([-outer, -halfWidth], [0, height], depth),
        block([halfWidth, outer], [0, height], depth),
        block([-outer - 0.08, outer + 0.08], [height, height + 0.4], depth),
    ];
}

/** A bowl on a bracket, just under the flame. */
function torch({ position: [x, y, z] }) {
    return [
        block([x - 0.09, x + 0.09], [y - 0.16, y - 0.08], [z - 0.09, z + 0.09]),
        block([x - 0.05, x + 0.05], [y - 0.36, y - 0.16], [z - 0.05, z + 0.05]),
        ...bracket(x, y, z),
    ];
}

function bracket(x, y, z) {
    const height = [y - 0.32, y - 0.26];
    const reach = 0.3;
    const room = PLAN.rooms.find((each) => z > each.z[0] && z < each.z[1]);
    const isAtSide = Math.min(x - room.x[0], room.x[1] - x) < reach;
    return isAtSide
        ? [block(x < 0 ? [x - reach, x] : [x, x + reach], height, [z - 0.03, z + 0.03])]
        : [block([x - 0.03, x + 0.03], height, [z - reach, z])];
}

function joined(parts) {
    const vertices = [];
    const indices = [];
    for (const part of parts) {
        const first = vertices.length / 6;
        vertices.push(...part.vertices);
        indices.push(...part.indices.map((index) => index + first));
    }
    return { vertices, indices };
}
