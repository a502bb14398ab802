import { createFences } from '../gl/fences.js';
import { isSoftware } from '../gl/software.js';
import { createFrameStatistics } from '../math/frame-statistics.js';
import { createRenderScale } from '../math/render-scale.js';
import { createFrameLoop } from './frame-loop.js';
import { createShell } from './shell.js';
import { followSize } from './size.js';
import { followTheme } from './theme.js';

const REST_MS = 220;
const SLOW_REST_MS = 600;
const MOST_PIXELS = 2560 * 1600;
const NO_WEBGL = 'This view needs WebGL 2. This browser does not offer it, or it is switched off in its settings.';
const LOST = 'The graphics device was reset. The view comes back as soon as it is ready.';

/**
 * One picture to be drawn.
 * @typedef {object} Picture
 * @property {number} width pixels
 * @property {number} height pixels
 * @property {number} now ms
 * @property {boolean} moving more will follow at once: quick rather than perfect
 * @property {number} quality 0 to 1: the share of full resolution that this device holds while moving
 */

/**
 * What draws on a stage. It is made anew after a lost context.
 * @typedef {object} Renderer
 * @property {(picture: Picture) => boolean} draw true asks for the next frame at once
 * @property {() => void} dispose
 */

/**
 * A canvas with WebGL 2 that fills an element: sizes, theme, frames when needed, a lost context.
 * @typedef {object} Stage
 * @property {import('./shell.js').Shell} shell
 * @property {HTMLCanvasElement} canvas
 * @property {Renderer | null} renderer none while there is no context
 * @property {() => void} invalidate draws once
 * @property {() => void} move draws as a part of a movement: at the resolution that keeps up; sharp again at rest
 * @property {() => import('../math/frame-statistics.js').FrameStatistics} frames of
 *   the latest frames of movements; a single frame at rest may take its time
 * @property {() => boolean} isSlow this device does not keep up even at the lowest resolution
 * @property {() => void} dispose
 */

/**
 * @param {HTMLElement} element
 * @param {{ label: string, styles?: string,
 *   build: (gl: WebGL2RenderingContext, theme: () => import('./theme.js').Theme) => Renderer }} options
 * @returns {Stage}
 */
export function createStage(element, { label, styles, build }) {
    const shell = createShell(element, styles);
    const canvas = shell.add('canvas', 'stage');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);

    const statistics = createFrameStatistics();
    let size = null;
    let renderer = null;
    let fences = null;
    let moving = false;
    let drawnMoving = false;
    let sharp = true;
    let restTimer = 0;

    const gl = canvas.getContext('webgl2', { alpha: false, antialias: true, powerPreference: 'high-performance' });
    const renderScale = createRenderScale(gl !== null && isSoftware(gl));

    const theme = followTheme(shell, () => loop.invalidate());

    const resize = (scale) => {
        const most = Math.sqrt(MOST_PIXELS / Math.max(1, size.deviceWidth * size.deviceHeight));
        const share = Math.min(scale, most);
        const width = Math.max(1, Math.round(size.deviceWidth * share));
        const height = Math.max(1, Math.round(size.deviceHeight * share));
        if (canvas.width !== width || canvas.height !== height) {
            canvas.width = width;
            canvas.height = height;
        }
    };

    const draw = (now) => {
        if (!renderer || !size || size.deviceWidth === 0 || size.deviceHeight === 0) {
            return false;
        }
        // A device that is slow at low resolution gets no more than one pixel for each of the page's at rest.
        const atRest = renderScale.scale < 0.6 ? Math.min(1, size.width / size.deviceWidth) : 1;
        resize(moving ? renderScale.scale : Math.max(renderScale.scale, atRest));
        drawnMoving = moving;
        sharp = !moving || renderScale.scale === 1;
        const goesOn = renderer.draw({
            width: canvas.width, height: canvas.height, now, moving, quality: renderScale.scale,
        });
        fences.mark();
        if (goesOn) {
            move();
        }
        return goesOn;
    };

    const loop = createFrameLoop(shell.host, {
        draw,
        pending: () => (fences && !gl.isContextLost() ? fences.pending() : 0),
        measured(milliseconds) {
            if (drawnMoving) {
                statistics.add(milliseconds);
            }
            if (drawnMoving || renderScale.scale === 1) {
                renderScale.add(milliseconds);
            }
        },
    });

    const move = () => {
        moving = true;
        clearTimeout(restTimer);
        restTimer = setTimeout(() => {
            moving = false;
            if (!sharp) {
                loop.invalidate();
            }
        }, renderScale.isLowest ? SLOW_REST_MS : REST_MS);
        loop.invalidate();
    };

    const start = () => {
        try {
            fences = createFences(gl);
            renderer = build(gl, () => theme.colours);
            shell.say(null);
        } catch (error) {
            renderer = null;
            shell.say(error.message);
            console.error(error);
        }
        loop.invalidate();
    };

    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        renderer = null;
        shell.say(LOST);
    });
    canvas.addEventListener('webglcontextrestored', start);

    const stopSize = followSize(shell.host, (next) => {
        if (size) {
            move();
        }
        size = next;
        theme.refresh();
        canvas.style.inlineSize = `${next.width}px`;
        canvas.style.blockSize = `${next.height}px`;
        // Drawn before the page is painted, so that a dragged splitter never shows an empty canvas.
        draw(performance.now());
    });

    if (gl) {
        start();
    } else {
        shell.say(NO_WEBGL);
    }

    return {
        shell,
        canvas,
        get renderer() {
            return renderer;
        },
        invalidate: loop.invalidate,
        move,
        frames: statistics.read,
        isSlow: () => renderScale.isLowest,
        dispose() {
            clearTimeout(restTimer);
            loop.stop();
            stopSize();
            renderer?.dispose();
            renderer = null;
            gl?.getExtension('WEBGL_lose_context')?.loseContext();
            shell.remove();
        },
    };
}
