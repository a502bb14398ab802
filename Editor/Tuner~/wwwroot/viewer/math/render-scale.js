const STEPS = [1, 0.8, 0.65, 0.5, 0.4, 0.3];
const SLOW_MS = 50;
const QUICK_MS = 20;
const SLOW_FRAMES = 3;
const QUICK_FRAMES = 90;

/**
 * Chooses the share of the full resolution that moving pictures are drawn with: less after a few frames in a row
 * that took over 50 ms, more after many quick ones.
 * @param {boolean} expectSlow starts at the lowest resolution, for a device that is known to be slow
 * @returns {{ add: (milliseconds: number) => void, readonly scale: number, readonly isLowest: boolean }}
 */
export function createRenderScale(expectSlow) {
    let step = expectSlow ? STEPS.length - 1 : 0;
    let slow = 0;
    let quick = 0;

    const moveTo = (next) => {
        step = Math.min(STEPS.length - 1, Math.max(0, next));
        slow = 0;
        quick = 0;
    };

    return {
        add(milliseconds) {
            slow = milliseconds > SLOW_MS ? slow + 1 : 0;
            quick = milliseconds < QUICK_MS ? quick + 1 : 0;
            if (slow >= SLOW_FRAMES) {
                moveTo(step + (milliseconds > 3 * SLOW_MS ? 2 : 1));
            } else if (quick >= QUICK_FRAMES) {
                moveTo(step - 1);
            }
        },
        get scale() {
            return STEPS[step];
        },
        get isLowest() {
            return step === STEPS.length - 1;
        },
    };
}
