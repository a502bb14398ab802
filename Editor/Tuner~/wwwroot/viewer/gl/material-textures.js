/** What the three textures of a material are: see PackedMaps. */
const KINDS = ['albedo', 'surface', 'relief'];

/**
 * The three textures of a material.
 * @typedef {object} TextureSet
 * @property {number} width
 * @property {number} height
 * @property {WebGLTexture[]} textures albedo, surface, relief
 * @property {(firstUnit: number) => void} bind to three texture units in a row
 * @property {() => void} dispose
 */

/**
 * @param {WebGL2RenderingContext} gl
 * @param {number} width
 * @param {number} height
 * @param {import('./packing.js').PackedMaps | null} maps texels, or none where a pass will draw them
 * @returns {TextureSet}
 */
export function createTextureSet(gl, width, height, maps = null) {
    const formats = {
        albedo: [gl.SRGB8_ALPHA8, gl.RGBA],
        surface: [gl.RGBA8, gl.RGBA],
        relief: [gl.RG8, gl.RG],
    };
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    const textures = KINDS.map((kind) => {
        const [inner, outer] = formats[kind];
        const texture = gl.createTexture();
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.texImage2D(gl.TEXTURE_2D, 0, inner, width, height, 0, outer, gl.UNSIGNED_BYTE, maps ? maps[kind] : null);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, maps ? gl.LINEAR : gl.LINEAR_MIPMAP_LINEAR);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
        return texture;
    });

    return {
        width,
        height,
        textures,
        bind(firstUnit) {
            textures.forEach((texture, i) => {
                gl.activeTexture(gl.TEXTURE0 + firstUnit + i);
                gl.bindTexture(gl.TEXTURE_2D, texture);
            });
        },
        dispose() {
            textures.forEach((texture) => gl.deleteTexture(texture));
        },
    };
}

/**
 * Makes mipmaps, and lets slanted views keep their sharpness where the device can.
 * @param {WebGL2RenderingContext} gl
 * @param {TextureSet} set
 */
export function finishMipmaps(gl, set) {
    const anisotropy = gl.getExtension('EXT_texture_filter_anisotropic');
    for (const texture of set.textures) {
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.generateMipmap(gl.TEXTURE_2D);
        if (anisotropy) {
            const most = gl.getParameter(anisotropy.MAX_TEXTURE_MAX_ANISOTROPY_EXT);
            gl.texParameterf(gl.TEXTURE_2D, anisotropy.TEXTURE_MAX_ANISOTROPY_EXT, Math.min(8, most));
        }
    }
}
