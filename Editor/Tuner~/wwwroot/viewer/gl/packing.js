/**
 * A material's maps as they come from the page; rows run from top to bottom.
 * @typedef {object} Maps
 * @property {number} width texels
 * @property {Uint8Array} albedo sRGB, 3 bytes a texel
 * @property {Uint8Array} normal linear, green up (OpenGL), 3 bytes a texel
 * @property {Uint8Array} height 1 byte a texel: 0 the deepest level, 255 the highest. Called `heightMap`
 *   instead where `height` is the number of rows.
 * @property {Uint8Array} roughness perceptual, 1 byte a texel
 * @property {Uint8Array} ao 1 byte a texel: 0 all light kept off, 255 none
 */

/**
 * Maps as textures want them.
 * @typedef {object} PackedMaps
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} albedo RGBA, sRGB
 * @property {Uint8Array} surface RGBA: normal, roughness
 * @property {Uint8Array} relief RG: height, ambient occlusion
 */

/**
 * Checks maps and packs them into as few textures as they fit.
 * @param {Maps} maps
 * @returns {PackedMaps}
 * @throws {TypeError | RangeError} that names the map, its length and the length it should have
 */
export function packMaps(maps) {
    if (!maps || typeof maps !== 'object') {
        throw new TypeError(`Maps are { width, albedo, normal, height, roughness, ao }; they were ${maps}.`);
    }

    const { width, albedo, normal, roughness, ao } = maps;
    const relief = maps.heightMap ?? maps.height;
    if (!Number.isInteger(width) || width < 1) {
        throw new RangeError(`The maps' width was ${width}; it is a whole number of texels, 1 or more.`);
    }

    const height = Number.isInteger(maps.height) ? maps.height : (albedo?.length ?? 0) / (3 * width);
    const texels = width * height;
    const check = (name, bytes, channels) => {
        if (!(bytes instanceof Uint8Array)) {
            throw new TypeError(`The ${name} map was ${bytes}; it is a Uint8Array.`);
        }
        if (bytes.length !== texels * channels || texels === 0) {
            throw new RangeError(`The ${name} map had ${bytes.length} bytes; ${width} x ${height} texels with `
                + `${channels} channel(s) need ${texels * channels}.`);
        }
    };
    check('albedo', albedo, 3);
    check('normal', normal, 3);
    check('height', relief, 1);
    check('roughness', roughness, 1);
    check('ao', ao, 1);

    const packed = {
        width,
        height,
        albedo: new Uint8Array(4 * texels).fill(255),
        surface: new Uint8Array(4 * texels),
        relief: new Uint8Array(2 * texels),
    };
    for (let i = 0; i < texels; i += 1) {
        for (let channel = 0; channel < 3; channel += 1) {
            packed.albedo[4 * i + channel] = albedo[3 * i + channel];
            packed.surface[4 * i + channel] = normal[3 * i + channel];
        }
        packed.surface[4 * i + 3] = roughness[i];
        packed.relief[2 * i] = relief[i];
        packed.relief[2 * i + 1] = ao[i];
    }
    return packed;
}

/**
 * The material of a surface that has none yet: one flat texel.
 * @param {number[]} albedo sRGB bytes
 * @param {number} roughness byte
 * @returns {PackedMaps}
 */
export function plainMaterial(albedo, roughness) {
    return {
        width: 1,
        height: 1,
        albedo: new Uint8Array([...albedo, 255]),
        surface: new Uint8Array([128, 128, 255, roughness]),
        relief: new Uint8Array([255, 255]),
    };
}
