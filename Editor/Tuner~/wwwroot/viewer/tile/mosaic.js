/**
 * A tile repeated without end, of which any part can be drawn. It is laid out once on a canvas of its own, and drawn from
 * there in one piece: tiles drawn one by one would show seams that are not in the texture.
 * @typedef {object} Mosaic
 * @property {(context: CanvasRenderingContext2D, side: number, viewport: import('./viewport.js').Viewport,
 *   tiles: number, smooth: boolean) => void} draw fills a square of this side, device pixels
 */

/** From this size on, a texel's edges need no softening. */
const LARGE_TEXEL = 8;

/**
 * @param {ImageData} tile
 * @param {number} tiles shown side by side at most
 * @returns {Mosaic}
 */
export function createMosaic(tile, tiles) {
    const { width, height } = tile;
    // One tile more for any offset, and one on either side for what a filter reads beyond the edge.
    const repeats = tiles + 3;
    const sheet = new OffscreenCanvas(width * repeats, height * repeats);
    const pen = sheet.getContext('2d');
    for (let row = 0; row < repeats; row += 1) {
        for (let column = 0; column < repeats; column += 1) {
            pen.putImageData(tile, column * width, row * height);
        }
    }

    return {
        draw(context, side, viewport, shown, smooth) {
            const across = shown / viewport.zoom;
            const part = {
                x: (1 + viewport.x) * width,
                y: (1 + viewport.y) * height,
                width: across * width,
                height: across * height,
            };

            const texel = side / part.width;
            context.imageSmoothingQuality = 'high';
            if (smooth || texel < 1) {
                context.imageSmoothingEnabled = true;
                context.drawImage(sheet, part.x, part.y, part.width, part.height, 0, 0, side, side);
            } else if (texel >= LARGE_TEXEL || Number.isInteger(texel)) {
                context.imageSmoothingEnabled = false;
                context.drawImage(sheet, part.x, part.y, part.width, part.height, 0, 0, side, side);
            } else {
                drawSquare(context, sheet, part, side, Math.ceil(texel));
            }
        },
    };
}

/** Texels of uneven size in pixels would shimmer: they are enlarged a whole number of times, then shrunk softly. */
function drawSquare(context, sheet, part, side, factor) {
    const left = Math.floor(part.x);
    const top = Math.floor(part.y);
    const columns = Math.ceil(part.x + part.width) - left;
    const rows = Math.ceil(part.y + part.height) - top;
    const enlarged = new OffscreenCanvas(columns * factor, rows * factor);
    const pen = enlarged.getContext('2d');
    pen.imageSmoothingEnabled = false;
    pen.drawImage(sheet, left, top, columns, rows, 0, 0, enlarged.width, enlarged.height);

    context.imageSmoothingEnabled = true;
    context.drawImage(
        enlarged,
        (part.x - left) * factor, (part.y - top) * factor, part.width * factor, part.height * factor,
        0, 0, side, side);
}
