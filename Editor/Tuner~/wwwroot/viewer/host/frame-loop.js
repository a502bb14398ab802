/** Frames that may be under way on the graphics device at once. */
const MOST_PENDING = 2;

/**
 * Draws when something changed, and only while the viewer can be seen.
 * @typedef {object} FrameLoop
 * @property {() => void} invalidate asks for a frame; many calls before it give one frame
 * @property {() => void} stop for good
 */

/**
 * @typedef {object} FrameLoopHandlers
 * @property {(now: number) => boolean} draw draws at this time in ms; true asks for the next frame at once
 * @property {(milliseconds: number) => void} [measured] told how long a frame took, until the next could begin
 * @property {() => number} [pending] how many frames the graphics device has not finished
 */

/**
 * @param {HTMLElement} host frames are drawn while it is in view and the tab is shown
 * @param {FrameLoopHandlers} handlers
 * @returns {FrameLoop}
 */
export function createFrameLoop(host, { draw, measured = () => {}, pending = () => 0 }) {
    let request = 0;
    let wanted = false;
    let inView = true;
    let drawnAt = null;
    let stopped = false;

    const isSeen = () => inView && document.visibilityState !== 'hidden';

    const schedule = () => {
        if (request === 0 && isSeen() && !stopped) {
            request = requestAnimationFrame(tick);
        }
    };

    const measure = (now) => {
        if (drawnAt !== null) {
            measured(now - drawnAt);
        }
        drawnAt = null;
    };

    const tick = (now) => {
        request = 0;
        const unfinished = pending();
        if (wanted && unfinished < MOST_PENDING) {
            measure(now);
            wanted = false;
            wanted = draw(now) || wanted;
            drawnAt = now;
        } else if (!wanted && unfinished === 0) {
            measure(now);
            return;
        }
        schedule();
    };

    const seenChanged = () => {
        drawnAt = null;
        if (!isSeen()) {
            cancelAnimationFrame(request);
            request = 0;
        } else if (wanted) {
            schedule();
        }
    };

    const intersections = new IntersectionObserver((entries) => {
        inView = entries[entries.length - 1].isIntersecting;
        seenChanged();
    });
    intersections.observe(host);
    document.addEventListener('visibilitychange', seenChanged);

    return {
        invalidate() {
            wanted = true;
            schedule();
        },
        stop() {
            stopped = true;
            cancelAnimationFrame(request);
            intersections.disconnect();
            document.removeEventListener('visibilitychange', seenChanged);
        },
    };
}
