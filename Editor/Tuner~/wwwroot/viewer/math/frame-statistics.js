/** How many frames are looked back on. */
export const WINDOW = 120;

/** @typedef {{ count: number, meanMs: number, p99Ms: number }} FrameStatistics */

/**
 * Statistics of the latest frame times.
 * @returns {{ add: (milliseconds: number) => void, read: () => FrameStatistics }}
 */
export function createFrameStatistics() {
    const times = new Float64Array(WINDOW);
    let added = 0;

    return {
        add(milliseconds) {
            times[added % WINDOW] = milliseconds;
            added += 1;
        },
        read() {
            const count = Math.min(added, WINDOW);
            if (count === 0) {
                return { count: 0, meanMs: 0, p99Ms: 0 };
            }

            const sorted = times.slice(0, count).sort();
            const meanMs = sorted.reduce((sum, time) => sum + time, 0) / count;
            return { count, meanMs, p99Ms: sorted[Math.ceil(0.99 * count) - 1] };
        },
    };
}
