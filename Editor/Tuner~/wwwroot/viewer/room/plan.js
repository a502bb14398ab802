/**
 * The plan of the two rooms; metres, y up, floor at 0. Room 0 lies around the origin, room 1 behind the doorway in its
 * wall at -z.
 */
export const PLAN = {
    rooms: [
        { x: [-5, 5], z: [-5, 5], height: 4 },
        { x: [-3.5, 3.5], z: [-12.2, -5.7], height: 3.2 },
    ],
    door: { halfWidth: 0.9, height: 2.6, z: [-5.7, -5] },
    pillars: [[-2.5, -2.3], [2.5, -2.3], [-2.5, 2.3], [2.5, 2.3]],
    pillarHalf: 0.4,
    plinthHalf: 0.52,
};

export const EYE_HEIGHT = 1.7;

/** Where a visitor starts, and which way: yaw 0 looks along -z, to the doorway. */
export const START = { x: 0.3, z: 4.3, yaw: 0.05, pitch: -0.06 };

/** Torches: where the flame burns, and the room it lights. */
export const TORCHES = [
    { position: [-2.25, 2.2, -4.72], room: 0 },
    { position: [2.25, 2.2, -4.72], room: 0 },
    { position: [-4.72, 2.2, 1.4], room: 0 },
    { position: [4.72, 2.2, 1.4], room: 0 },
    { position: [-3.22, 2.0, -9.2], room: 1 },
    { position: [0.9, 2.0, -11.92], room: 1 },
];

/**
 * What a walker cannot enter, seen from above.
 * @type {{ x: [number, number], z: [number, number] }[]}
 */
export const SOLIDS = solids();

function solids() {
    const [first, second] = PLAN.rooms;
    const { halfWidth, z: wall } = PLAN.door;
    const far = 20;
    const pillar = ([x, z]) => ({
        x: [x - PLAN.plinthHalf, x + PLAN.plinthHalf],
        z: [z - PLAN.plinthHalf, z + PLAN.plinthHalf],
    });
    return [
        { x: [-far, first.x[0]], z: [wall[1], far] },
        { x: [first.x[1], far], z: [wall[1], far] },
        { x: [-far, far], z: [first.z[1], far] },
        { x: [-far, -halfWidth], z: wall },
        { x: [halfWidth, far], z: wall },
        { x: [-far, second.x[0]], z: [-far, wall[0]] },
        { x: [second.x[1], far], z: [-far, wall[0]] },
        { x: [-far, far], z: [-far, second.z[0]] },
        ...PLAN.pillars.map(pillar),
    ];
}
