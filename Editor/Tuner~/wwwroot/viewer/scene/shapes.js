/** @typedef {import('../gl/mesh.js').Triangles} Triangles */

/**
 * A sphere of radius 1 around the origin.
 * @param {number} rings
 * @param {number} sectors
 * @returns {Triangles}
 */
export function sphere(rings, sectors) {
    const vertices = [];
    const indices = [];
    for (let ring = 0; ring <= rings; ring += 1) {
        const polar = (Math.PI * ring) / rings;
        for (let sector = 0; sector <= sectors; sector += 1) {
            const around = (2 * Math.PI * sector) / sectors;
            const point = [
                Math.sin(polar) * Math.sin(around),
                Math.cos(polar),
                Math.sin(polar) * Math.cos(around),
            ];
            vertices.push(...point, ...point);
            if (ring < rings && sector < sectors) {
                const corner = ring * (sectors + 1) + sector;
                const below = corner + sectors + 1;
                indices.push(corner, below, corner + 1, corner + 1, below, below + 1);
            }
        }
    }
    return { vertices, indices };
}

/**
 * A box around the origin.
 * @param {number[]} half half the size along x, y and z
 * @returns {Triangles}
 */
export function box(half) {
    const vertices = [];
    const indices = [];
    for (const axis of [0, 1, 2]) {
        for (const sign of [1, -1]) {
            const normal = [0, 0, 0];
            normal[axis] = sign;
            const [s, t] = [(axis + 1) % 3, (axis + 2) % 3];
            const first = vertices.length / 6;
            for (const [a, b] of [[-1, -1], [1, -1], [1, 1], [-1, 1]]) {
                const point = [0, 0, 0];
                point[axis] = sign * half[axis];
                point[s] = a * sign * half[s];
                point[t] = b * half[t];
                vertices.push(...point, ...normal);
            }
            indices.push(first, first + 1, first + 2, first, first + 2, first + 3);
        }
    }
    return { vertices, indices };
}
