/**
 * An image of one of the two slots.
 * @typedef {object} TileImage
 * @property {number} width texels
 * @property {number} height texels
 * @property {number} channels
 * @property {Uint8Array} bytes rows from top to bottom
 */

/**
 * @param {number} width
 * @param {number} height
 * @param {number} channels 1 (gray), 3 (RGB) or 4 (RGBA)
 * @param {Uint8Array} bytes
 * @returns {TileImage}
 * @throws {RangeError | TypeError} that names the value
 */
export function createImage(width, height, channels, bytes) {
    if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
        throw new RangeError(`The image's size was ${width} x ${height}; both are whole numbers, 1 or more.`);
    }
    if (![1, 3, 4].includes(channels)) {
        throw new RangeError(`The image had ${channels} channels; it has 1 (gray), 3 (RGB) or 4 (RGBA).`);
    }
    if (!(bytes instanceof Uint8Array) || bytes.length !== width * height * channels) {
        throw new TypeError(`The image had ${bytes?.length ?? 'no'} bytes; ${width} x ${height} texels with `
            + `${channels} channel(s) are a Uint8Array of ${width * height * channels}.`);
    }
    return { width, height, channels, bytes: bytes.slice() };
}

/**
 * A texel's values; coordinates wrap, as tiles do.
 * @param {TileImage} image
 * @param {number} x
 * @param {number} y
 * @returns {number[]} bytes, one a channel, without alpha
 */
export function texelAt(image, x, y) {
    const column = ((x % image.width) + image.width) % image.width;
    const row = ((y % image.height) + image.height) % image.height;
    const first = (row * image.width + column) * image.channels;
    return [...image.bytes.subarray(first, first + Math.min(3, image.channels))];
}

/**
 * @param {TileImage} image
 * @returns {ImageData} for a canvas
 */
export function toImageData(image) {
    const { width, height, channels, bytes } = image;
    const data = new ImageData(width, height);
    for (let i = 0; i < width * height; i += 1) {
        for (let channel = 0; channel < 3; channel += 1) {
            data.data[4 * i + channel] = bytes[channels * i + (channels === 1 ? 0 : channel)];
        }
        data.data[4 * i + 3] = channels === 4 ? bytes[4 * i + 3] : 255;
    }
    return data;
}
