/**
 * A linked shader program.
 * @typedef {object} Program
 * @property {(values: Record<string, number | number[] | Float32Array>) => void} set uniforms by name; names that the
 *   program does not use are passed over, samplers take their texture unit
 * @property {() => void} use
 * @property {() => void} dispose
 */

/**
 * @param {WebGL2RenderingContext} gl
 * @param {string} vertex GLSL without its version line
 * @param {string} fragment GLSL without its version line
 * @returns {Program}
 * @throws {Error} with the driver's words when it refuses the source
 */
export function createProgram(gl, vertex, fragment) {
    const program = gl.createProgram();
    const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)];
    shaders.forEach((shader) => gl.attachShader(program, shader));
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
        const words = [program, ...shaders].map((part) =>
            part === program ? gl.getProgramInfoLog(part) : gl.getShaderInfoLog(part));
        throw new Error(`The graphics driver refused a shader: ${words.filter(Boolean).join('\n')}`);
    }
    shaders.forEach((shader) => gl.deleteShader(shader));

    const uniforms = new Map();
    const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) ?? 0;
    for (let i = 0; i < count; i += 1) {
        const { name, type } = gl.getActiveUniform(program, i);
        uniforms.set(name.replace('[0]', ''), setterOf(gl, type, gl.getUniformLocation(program, name)));
    }

    return {
        set(values) {
            for (const [name, value] of Object.entries(values)) {
                uniforms.get(name)?.(value);
            }
        },
        use() {
            gl.useProgram(program);
        },
        dispose() {
            gl.deleteProgram(program);
        },
    };
}

function compile(gl, type, source) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\nprecision highp int;\n${source}`);
    gl.compileShader(shader);
    return shader;
}

function setterOf(gl, type, location) {
    const list = (value) => (typeof value === 'number' ? [value] : value);
    switch (type) {
        case gl.FLOAT: return (value) => gl.uniform1fv(location, list(value));
        case gl.FLOAT_VEC2: return (value) => gl.uniform2fv(location, value);
        case gl.FLOAT_VEC3: return (value) => gl.uniform3fv(location, value);
        case gl.FLOAT_VEC4: return (value) => gl.uniform4fv(location, value);
        case gl.FLOAT_MAT4: return (value) => gl.uniformMatrix4fv(location, false, value);
        default: return (value) => gl.uniform1iv(location, list(value));
    }
}
