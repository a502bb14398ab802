import { createFrameLoop } from '../host/frame-loop.js';
import { followGestures } from '../host/gestures.js';
import { createShell } from '../host/shell.js';
import { followSize } from '../host/size.js';
import { clamp } from '../math/vector.js';
import { createCaptions } from './captions.js';
import { createDivider } from './divider.js';
import { createImage } from './image.js';
import { createPainter } from './painter.js';
import { TILE_STYLES } from './styles.js';
import { changedView, FIRST_VIEW } from './view.js';
import { HOME, panned, placeAt, zoomedAt } from './viewport.js';

const KEY_ZOOM = 1.25;
const KEY_PAN = 0.06;

/**
 * A texture, tiled, and compared with another; see the contract in index.js.
 * @param {HTMLElement} element
 * @param {{ invokeMethodAsync: Function } | null} [dotNet]
 */
export function createTile(element, dotNet = null) {
    const shell = createShell(element, TILE_STYLES);
    shell.host.classList.add('square');
    const frame = shell.add('div', 'frame');
    const add = (tag, className) => {
        const part = document.createElement(tag);
        part.className = className;
        frame.append(part);
        return part;
    };
    const canvas = add('canvas', 'tile');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    const context = canvas.getContext('2d');
    const painter = createPainter();
    const images = { candidate: null, reference: null };
    let view = FIRST_VIEW;
    let viewport = HOME;
    let side = 0;
    let pointer = null;

    const hasBoth = () => images.candidate !== null && images.reference !== null;
    const shownMode = () => (hasBoth() ? view.mode : 'single');
    const shownImage = () => {
        const onReference = shownMode() === 'wipe' && pointer && pointer.x / side > view.wipe;
        return onReference ? images.reference : images.candidate ?? images.reference;
    };

    const describe = () => {
        const zoom = viewport.zoom > 1 ? `, magnified ${viewport.zoom.toFixed(1)} times` : '';
        canvas.setAttribute('aria-label', `Texture, ${view.tiles} by ${view.tiles} tiles, ${shownMode()}${zoom}. `
            + 'Plus and minus zoom, arrow keys pan, Home goes back.');
    };

    const draw = () => {
        const mode = shownMode();
        const image = shownImage();
        context.clearRect(0, 0, canvas.width, canvas.height);
        if (image && canvas.width > 0) {
            const smooth = view.interpolation === 'smooth';
            painter.paint(context, canvas.width, { ...view, ...images, mode, viewport, smooth });
        }

        divider.show(mode === 'wipe' ? view.wipe : null);
        frame.classList.toggle('wiping', mode === 'wipe');
        captions.showMode(image ? mode : null, view.amplify);
        const missing = images.candidate ? 'no exact texture to compare with yet' : 'only the exact texture so far';
        captions.showNote(!image ? 'no texture yet' : mode === view.mode ? null : missing);
        const texel = image && pointer && placeAt(viewport, view.tiles, pointer.x / side, pointer.y / side);
        captions.showTexel(texel && { image, other: mode === 'difference' ? images.reference : null, ...texel });
        describe();
        return false;
    };

    const loop = createFrameLoop(shell.host, { draw });
    const see = (next) => {
        viewport = next;
        loop.invalidate();
    };
    const zoom = (factor, x = 0.5, y = 0.5) => see(zoomedAt(viewport, view.tiles, factor, x, y));
    const pan = (dx, dy) => see(panned(viewport, view.tiles, dx, dy));

    const tell = () => dotNet?.invokeMethodAsync('WipeMoved', view.wipe).catch(() => {
        // A page that does not care where the divider is need not have the method.
    });
    const moveWipe = (wipe) => {
        view = { ...view, wipe: clamp(wipe, 0, 1) };
        loop.invalidate();
    };

    const captions = createCaptions(add);
    const divider = createDivider(add, (wipe) => {
        moveWipe(wipe);
        tell();
    });

    const stopGestures = followGestures(canvas, {
        down: ({ x }) => shownMode() === 'wipe' && moveWipe(x / side),
        drag: ({ x, dx, dy }) => (shownMode() === 'wipe' ? moveWipe(x / side) : pan(dx / side, dy / side)),
        up: () => {
            if (shownMode() === 'wipe') {
                divider.focus();
                tell();
            }
        },
        pan: (dx, dy) => pan(dx / side, dy / side),
        zoom: (factor, x, y) => {
            if (factor < 1 && viewport.zoom === 1) {
                return false;
            }
            zoom(factor, x / side, y / side);
            return true;
        },
        hover: (at) => {
            pointer = at;
            loop.invalidate();
        },
        reset: () => see(HOME),
    });

    const keys = {
        '+': () => zoom(KEY_ZOOM),
        '=': () => zoom(KEY_ZOOM),
        '-': () => zoom(1 / KEY_ZOOM),
        Home: () => see(HOME),
        ArrowLeft: () => pan(KEY_PAN, 0),
        ArrowRight: () => pan(-KEY_PAN, 0),
        ArrowUp: () => pan(0, KEY_PAN),
        ArrowDown: () => pan(0, -KEY_PAN),
    };
    canvas.addEventListener('keydown', (event) => {
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
        if (act) {
            event.preventDefault();
            act();
        }
    });
    canvas.addEventListener('contextrestored', loop.invalidate);

    const stopSize = followSize(shell.host, (size) => {
        side = Math.min(size.width, size.height);
        const pixels = Math.min(size.deviceWidth, size.deviceHeight);
        for (const part of [frame, canvas]) {
            part.style.inlineSize = `${side}px`;
            part.style.blockSize = `${side}px`;
        }
        canvas.width = pixels;
        canvas.height = pixels;
        draw();
    });

    const replace = (slot, image) => {
        if (!Object.hasOwn(images, slot)) {
            throw new RangeError(`The slot was ${slot}; it is one of ${Object.keys(images).join(', ')}.`);
        }
        images[slot] = image;
        painter.forget();
        loop.invalidate();
    };

    return {
        setImage(slot, width, height, channels, bytes) {
            replace(slot, createImage(width, height, channels, bytes));
        },
        clear(slot) {
            replace(slot, null);
        },
        setView(changes) {
            view = changedView(view, changes);
            loop.invalidate();
        },
        dispose() {
            loop.stop();
            stopGestures();
            stopSize();
            painter.forget();
            shell.remove();
        },
    };
}
