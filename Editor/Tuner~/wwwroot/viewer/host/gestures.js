const WHEEL_RATE = 0.0015;
const LINE_HEIGHT = 16;

/**
 * What a pointer did, in CSS pixels of the element.
 * @typedef {object} Drag
 * @property {number} x @property {number} y where it is
 * @property {number} dx @property {number} dy the way since the last call
 * @property {number} startX @property {number} startY where it went down
 * @property {number} id the pointer
 * @property {string} kind mouse, pen or touch
 */

/**
 * @typedef {object} GestureHandlers
 * @property {(drag: Drag) => void} [down]
 * @property {(drag: Drag) => void} [drag] one pointer moves while down
 * @property {(drag: Drag) => void} [up]
 * @property {(position: { x: number, y: number } | null) => void} [hover] a pointer moves over it, or leaves
 * @property {(factor: number, x: number, y: number) => boolean | void} [zoom] wheel or pinch; a factor above 1 magnifies;
 *   false lets the page scroll
 * @property {(dx: number, dy: number) => void} [pan] two fingers move together
 * @property {() => void} [reset] double click or double tap
 */

/**
 * Turns pointer events into drags, pinches and zooms.
 * @param {HTMLElement} element
 * @param {GestureHandlers} handlers
 * @param {{ pinch?: boolean }} [options] pinch false: every finger drags by itself
 * @returns {() => void} stops listening
 */
export function followGestures(element, handlers, { pinch = true } = {}) {
    const listeners = new AbortController();
    const pointers = new Map();
    const on = (type, listener, options) =>
        element.addEventListener(type, listener, { signal: listeners.signal, ...options });

    const place = (event) => {
        const box = element.getBoundingClientRect();
        return { x: event.clientX - box.left, y: event.clientY - box.top };
    };

    const report = (handler, pointer, at) => handler?.({
        ...at,
        dx: at.x - pointer.x,
        dy: at.y - pointer.y,
        startX: pointer.startX,
        startY: pointer.startY,
        id: pointer.id,
        kind: pointer.kind,
    });

    const moveTwo = (pointer, at) => {
        const other = [...pointers.values()].find((p) => p.id !== pointer.id);
        const before = Math.hypot(pointer.x - other.x, pointer.y - other.y);
        const after = Math.hypot(at.x - other.x, at.y - other.y);
        if (before > 0 && after > 0) {
            handlers.zoom?.(after / before, (at.x + other.x) / 2, (at.y + other.y) / 2);
        }
        handlers.pan?.((at.x - pointer.x) / 2, (at.y - pointer.y) / 2);
    };

    on('pointerdown', (event) => {
        if (event.button !== 0) {
            return;
        }
        const at = place(event);
        const pointer = { ...at, id: event.pointerId, kind: event.pointerType, startX: at.x, startY: at.y };
        pointers.set(event.pointerId, pointer);
        element.setPointerCapture(event.pointerId);
        report(handlers.down, pointer, at);
    });

    on('pointermove', (event) => {
        const at = place(event);
        const pointer = pointers.get(event.pointerId);
        if (pointer) {
            if (pinch && pointers.size === 2) {
                moveTwo(pointer, at);
            } else if (!pinch || pointers.size === 1) {
                report(handlers.drag, pointer, at);
            }
            Object.assign(pointer, at);
        }
        handlers.hover?.(at);
    });

    const released = (event) => {
        const pointer = pointers.get(event.pointerId);
        if (pointer) {
            pointers.delete(event.pointerId);
            report(handlers.up, pointer, place(event));
        }
    };
    on('pointerup', released);
    on('pointercancel', released);
    on('pointerleave', () => handlers.hover?.(null));
    on('dblclick', () => handlers.reset?.());
    on('wheel', (event) => {
        const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_HEIGHT : event.deltaY;
        const at = place(event);
        if (handlers.zoom && handlers.zoom(Math.exp(-pixels * WHEEL_RATE), at.x, at.y) !== false) {
            event.preventDefault();
        }
    }, { passive: false });

    return () => listeners.abort();
}
