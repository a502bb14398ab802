/**
 * The size of a box on the page.
 * @typedef {object} Size
 * @property {number} width CSS pixels
 * @property {number} height CSS pixels
 * @property {number} deviceWidth device pixels
 * @property {number} deviceHeight device pixels
 */

/**
 * Follows an element's size to the device pixel, through zooming and moving to another screen too.
 * @param {HTMLElement} element
 * @param {(size: Size) => void} changed
 * @returns {() => void} stops following
 */
export function followSize(element, changed) {
    const observer = new ResizeObserver((entries) => {
        const entry = entries[entries.length - 1];
        const box = entry.contentBoxSize[0];
        const device = entry.devicePixelContentBoxSize?.[0];
        changed({
            width: box.inlineSize,
            height: box.blockSize,
            deviceWidth: device?.inlineSize ?? Math.round(box.inlineSize * devicePixelRatio),
            deviceHeight: device?.blockSize ?? Math.round(box.blockSize * devicePixelRatio),
        });
    });
    try {
        observer.observe(element, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(element);
    }
    return () => observer.disconnect();
}
