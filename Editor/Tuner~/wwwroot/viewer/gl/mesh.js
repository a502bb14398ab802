/**
 * Triangles in the graphics device's memory. Attribute 0 is the position, attribute 1 the normal.
 * @typedef {object} Mesh
 * @property {() => void} draw
 * @property {() => void} dispose
 */

/**
 * @typedef {object} Triangles
 * @property {number[]} vertices x, y, z of the position and x, y, z of the normal, one vertex after the other
 * @property {number[]} indices three a triangle, counter-clockwise from outside
 */

/**
 * @param {WebGL2RenderingContext} gl
 * @param {Triangles} triangles
 * @returns {Mesh}
 */
export function createMesh(gl, { vertices, indices }) {
    const layout = gl.createVertexArray();
    const vertexBuffer = gl.createBuffer();
    const indexBuffer = gl.createBuffer();

    gl.bindVertexArray(layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, vertexBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(vertices), gl.STATIC_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indexBuffer);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint32Array(indices), gl.STATIC_DRAW);
    for (const attribute of [0, 1]) {
        gl.enableVertexAttribArray(attribute);
        gl.vertexAttribPointer(attribute, 3, gl.FLOAT, false, 24, attribute * 12);
    }
    gl.bindVertexArray(null);

    return {
        draw() {
            gl.bindVertexArray(layout);
            gl.drawElements(gl.TRIANGLES, indices.length, gl.UNSIGNED_INT, 0);
            gl.bindVertexArray(null);
        },
        dispose() {
            gl.deleteVertexArray(layout);
            gl.deleteBuffer(vertexBuffer);
            gl.deleteBuffer(indexBuffer);
        },
    };
}
