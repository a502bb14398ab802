import { packMaps, plainMaterial } from '../gl/packing.js';
import { createStage } from '../host/stage.js';
import { clamp } from '../math/vector.js';
import { createOverlay, OVERLAY_STYLES } from './overlay.js';
import { PLAN, SOLIDS, START } from './plan.js';
import { createRoomRenderer } from './room-renderer.js';
import { followSteering } from './steering.js';
import { isWalking, looked, roomOf, walked } from './walk.js';

const SURFACES = ['floor', 'walls', 'ceiling', 'pillars'];
const BLEND_MS = 200;
const BARE_STONE = plainMaterial([112, 108, 104], 205);
const LONGEST_FRAME = 0.3;

/**
 * Two rooms to walk in; see the contract in index.js.
 * @param {HTMLElement} element
 * @param {{ invokeMethodAsync: Function } | null} [dotNet]
 */
export function createRoom(element, dotNet = null) {
    const state = {
        coats: Object.fromEntries(SURFACES.map((surface) => [surface, { maps: BARE_STONE, relief: 0 }])),
        walker: { ...START, velocityX: 0, velocityZ: 0 },
        torchSeconds: 0,
    };
    const stillness = matchMedia('(prefers-reduced-motion: reduce)');
    let room = 0;
    let lastFrame = null;

    const advance = (now) => {
        const seconds = clamp(lastFrame === null ? 0 : (now - lastFrame) / 1000, 0, LONGEST_FRAME);
        const burns = !stillness.matches && !stage.isSlow();
        state.torchSeconds += burns ? seconds : 0;

        const wish = steering.read();
        state.walker = walked(looked(state.walker, wish.turn * seconds, 0), wish, seconds, SOLIDS);
        const next = roomOf(state.walker, PLAN.door, room);
        if (next !== room) {
            room = next;
            dotNet?.invokeMethodAsync('RoomEntered', room).catch(console.error);
        }

        const goesOn = burns || steering.isActive() || isWalking(state.walker);
        lastFrame = goesOn ? now : null;
        return goesOn;
    };

    const stage = createStage(element, {
        label: 'Two rooms. W, A, S, D or the arrow keys walk and turn, dragging looks around.',
        styles: OVERLAY_STYLES,
        build(gl) {
            const renderer = createRoomRenderer(gl, state);
            return {
                ...renderer,
                draw(picture) {
                    const moves = advance(picture.now);
                    return renderer.draw(picture) || moves;
                },
            };
        },
    });
    const overlay = createOverlay(stage.shell.add);
    const steering = followSteering(stage.canvas, {
        look(left, up) {
            state.walker = looked(state.walker, left, up);
            overlay.keysLearned();
            stage.move();
        },
        wake() {
            overlay.keysLearned();
            stage.move();
        },
    });
    const stillnessChanged = () => stage.invalidate();
    stillness.addEventListener('change', stillnessChanged);

    return {
        setSurface(surface, maps, relief, progress) {
            if (!SURFACES.includes(surface)) {
                throw new RangeError(`The surface was ${surface}; it is one of ${SURFACES.join(', ')}.`);
            }
            const done = progress ?? 1;
            if (!(relief >= 0 && relief <= 1) || !(done >= 0 && done <= 1)) {
                throw new RangeError(`Relief and progress were ${relief} and ${done}; both are from 0 to 1.`);
            }
            // Noise is no relief: the surface rises as its height map becomes one.
            state.coats[surface] = { maps: packMaps(maps), relief: relief * done * done };
            stage.renderer?.coatChanged(surface, stage.isSlow() ? 0 : BLEND_MS);
            overlay.showProgress(surface, done);
            stage.move();
        },
        setStatus(text) {
            overlay.showStatus(text);
        },
        frames: stage.frames,
        position() {
            const { x, z, yaw, pitch } = state.walker;
            return { x, z, yaw, pitch, room };
        },
        dispose() {
            stillness.removeEventListener('change', stillnessChanged);
            steering.stop();
            stage.dispose();
        },
    };
}
