/**
 * Counts the frames that the graphics device has not finished yet.
 * @param {WebGL2RenderingContext} gl
 * @returns {{ mark: () => void, pending: () => number }} mark ends a frame
 */
export function createFences(gl) {
    const fences = [];

    return {
        mark() {
            const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
            if (fence) {
                fences.push(fence);
                gl.flush();
            }
        },
        pending() {
            while (fences.length > 0 && gl.getSyncParameter(fences[0], gl.SYNC_STATUS) !== gl.UNSIGNALED) {
                gl.deleteSync(fences.shift());
            }
            return fences.length;
        },
    };
}
