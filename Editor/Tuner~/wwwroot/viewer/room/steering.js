import { followGestures } from '../host/gestures.js';

const RADIANS_PER_PIXEL = 0.0045;
const TURN_SPEED = 1.8;
const STICK_REACH = 60;

const WALK_KEYS = {
    KeyW: { forward: 1 }, ArrowUp: { forward: 1 },
    KeyS: { forward: -1 }, ArrowDown: { forward: -1 },
    KeyA: { right: -1 },
    KeyD: { right: 1 },
    ArrowLeft: { turn: 1 }, KeyQ: { turn: 1 },
    ArrowRight: { turn: -1 }, KeyE: { turn: -1 },
};

/**
 * What the visitor wants, from keys, mouse and fingers: W, A, S, D and the arrows up and down walk, the arrows to the
 * sides turn, dragging looks around, a finger on the left third of the picture is a stick to walk with.
 * @typedef {object} Steering
 * @property {() => { forward: number, right: number, turn: number }} read walking -1 to 1, turning in radians a second
 * @property {() => boolean} isActive whether anything is held
 * @property {() => void} stop
 */

/**
 * @param {HTMLElement} canvas
 * @param {{ look: (left: number, up: number) => void, wake: () => void }} handlers wake: something is held now
 * @returns {Steering}
 */
export function followSteering(canvas, { look, wake }) {
    const held = new Set();
    const stick = { id: null, forward: 0, right: 0 };

    const letGo = () => {
        held.clear();
        Object.assign(stick, { id: null, forward: 0, right: 0 });
    };
    canvas.addEventListener('keydown', (event) => {
        if (WALK_KEYS[event.code] && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            held.add(event.code);
            wake();
        }
    });
    canvas.addEventListener('keyup', (event) => held.delete(event.code));
    canvas.addEventListener('blur', letGo);

    const stopGestures = followGestures(canvas, {
        down({ id, kind, x }) {
            canvas.focus({ preventScroll: true });
            if (kind === 'touch' && stick.id === null && x < canvas.clientWidth / 3) {
                stick.id = id;
            }
        },
        drag({ id, x, y, dx, dy, startX, startY }) {
            if (id === stick.id) {
                stick.right = Math.max(-1, Math.min(1, (x - startX) / STICK_REACH));
                stick.forward = Math.max(-1, Math.min(1, (startY - y) / STICK_REACH));
                wake();
            } else {
                look(dx * RADIANS_PER_PIXEL, dy * RADIANS_PER_PIXEL);
            }
        },
        up({ id }) {
            if (id === stick.id) {
                Object.assign(stick, { id: null, forward: 0, right: 0 });
            }
        },
    }, { pinch: false });

    return {
        read() {
            const wish = { forward: stick.forward, right: stick.right, turn: 0 };
            for (const code of held) {
                const { forward = 0, right = 0, turn = 0 } = WALK_KEYS[code];
                wish.forward += forward;
                wish.right += right;
                wish.turn += turn * TURN_SPEED;
            }
            return wish;
        },
        isActive: () => held.size > 0 || stick.id !== null,
        stop: stopGestures,
    };
}
