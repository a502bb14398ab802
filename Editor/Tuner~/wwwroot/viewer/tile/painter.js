import { differenceImage } from './difference.js';
import { toImageData } from './image.js';
import { createMosaic } from './mosaic.js';

/** Space for the widest tiling that a view may ask for, laid out once an image. */
const MOST_TILES = 4;

/**
 * Draws the two images in each of the modes, and keeps what it laid out until an image or the amplification changes.
 * @returns {{ forget: () => void, paint: (context: CanvasRenderingContext2D, side: number, scene: PaintedTile) => void }}
 */
export function createPainter() {
    const mosaics = new Map();
    const mosaicOf = (key, make) => {
        if (!mosaics.has(key)) {
            mosaics.set(key, createMosaic(make(), MOST_TILES));
        }
        return mosaics.get(key);
    };

    return {
        forget() {
            mosaics.clear();
        },
        paint(context, side, { mode, candidate, reference, amplify, wipe, viewport, tiles, smooth }) {
            const place = (mosaic) => mosaic.draw(context, side, viewport, tiles, smooth);
            if (mode === 'difference') {
                for (const key of mosaics.keys()) {
                    if (key.startsWith('difference') && key !== `difference ${amplify}`) {
                        mosaics.delete(key);
                    }
                }
                place(mosaicOf(`difference ${amplify}`, () => differenceImage(candidate, reference, amplify)));
                return;
            }

            const first = candidate ?? reference;
            place(mosaicOf(first === candidate ? 'candidate' : 'reference', () => toImageData(first)));
            if (mode === 'wipe') {
                context.save();
                context.beginPath();
                context.rect(Math.round(wipe * side), 0, side, side);
                context.clip();
                place(mosaicOf('reference', () => toImageData(reference)));
                context.restore();
            }
        },
    };
}

/**
 * @typedef {object} PaintedTile
 * @property {'single'|'wipe'|'difference'} mode wipe and difference need both images, single needs one
 * @property {import('./image.js').TileImage | null} candidate
 * @property {import('./image.js').TileImage | null} reference
 * @property {number} amplify
 * @property {number} wipe
 * @property {import('./viewport.js').Viewport} viewport
 * @property {number} tiles
 * @property {boolean} smooth
 */
