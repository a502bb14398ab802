import { followGestures } from '../host/gestures.js';
import { createStage } from '../host/stage.js';
import { packMaps, plainMaterial } from '../gl/packing.js';
import { turned, zoomed } from '../math/orbit.js';
import { createSceneRenderer, HALF_WIDTHS } from './scene-renderer.js';

const LIMITS = { pitch: [0.02, 1.45], distance: [2.6, 12] };
const FIRST_ORBITS = {
    sphere: { yaw: 0, pitch: 0.22, distance: 5.8 },
    cube: { yaw: 0.62, pitch: 0.46, distance: 6.4 },
    plane: { yaw: 0.5, pitch: 0.82, distance: 6.8 },
};
const RADIANS_PER_PIXEL = 0.008;
const KEY_TURN = 0.1;

const labelOf = (shape) =>
    `Material on a ${shape}. Drag or use the arrow keys to turn it, plus and minus to zoom, Home to go back.`;

/**
 * One material on a sphere, a cube or a slab, in a studio; see the contract in index.js.
 * @param {HTMLElement} element
 */
export function createScene(element) {
    const state = {
        maps: plainMaterial([150, 150, 150], 140),
        relief: 0,
        shape: 'sphere',
        tiles: 2,
        light: 0,
        orbit: FIRST_ORBITS.sphere,
    };
    const stage = createStage(element, {
        label: labelOf(state.shape),
        build: (gl, theme) => createSceneRenderer(gl, state, theme),
    });

    const look = (orbit) => {
        state.orbit = orbit;
        stage.move();
    };
    const turn = (yaw, pitch) => look(turned(state.orbit, LIMITS, yaw, pitch));
    const zoom = (factor) => look(zoomed(state.orbit, LIMITS, 1 / factor));
    const reset = () => look(FIRST_ORBITS[state.shape]);

    const stopGestures = followGestures(stage.canvas, {
        drag: ({ dx, dy }) => turn(-dx * RADIANS_PER_PIXEL, dy * RADIANS_PER_PIXEL),
        zoom: (factor) => zoom(factor),
        reset,
    });
    const keys = {
        ArrowLeft: () => turn(-KEY_TURN, 0),
        ArrowRight: () => turn(KEY_TURN, 0),
        ArrowUp: () => turn(0, KEY_TURN),
        ArrowDown: () => turn(0, -KEY_TURN),
        '+': () => zoom(1.1),
        '=': () => zoom(1.1),
        '-': () => zoom(1 / 1.1),
        Home: reset,
    };
    stage.canvas.addEventListener('keydown', (event) => {
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
        if (act) {
            event.preventDefault();
            act();
        }
    });

    return {
        setMaterial(maps, relief) {
            Object.assign(state, { maps: packMaps(maps), relief: reliefOf(relief) });
            stage.renderer?.materialChanged();
            stage.invalidate();
        },
        setView(view) {
            const { shape, tiles, light } = changedView(state, view);
            if (shape !== state.shape) {
                state.orbit = FIRST_ORBITS[shape];
                stage.canvas.setAttribute('aria-label', labelOf(shape));
            }
            Object.assign(state, { shape, tiles, light });
            stage.invalidate();
        },
        dispose() {
            stopGestures();
            stage.dispose();
        },
    };
}

/** Settings that are missing or null stay. */
function changedView(state, view) {
    const shape = view.shape ?? state.shape;
    const tiles = view.tiles ?? state.tiles;
    const light = view.light ?? state.light;
    if (!Object.hasOwn(HALF_WIDTHS, shape)) {
        throw new RangeError(`The shape was ${shape}; it is one of ${Object.keys(HALF_WIDTHS).join(', ')}.`);
    }
    if (!(Number.isInteger(tiles) && tiles >= 1 && tiles <= 64)) {
        throw new RangeError(`The number of tiles was ${tiles}; it is a whole one, 1 to 64.`);
    }
    if (!Number.isFinite(light)) {
        throw new RangeError(`The light's angle was ${light}; it is a number of degrees.`);
    }
    return { shape, tiles, light };
}

function reliefOf(relief) {
    if (!(relief >= 0 && relief <= 1)) {
        throw new RangeError(`The relief was ${relief}; it is a share of the tile's width, 0 to 1.`);
    }
    return relief;
}
