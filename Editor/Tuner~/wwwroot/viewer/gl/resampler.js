import { COVER_VERTEX, RESAMPLE_FRAGMENT } from '../shading/resample.js';
import { finishMipmaps } from './material-textures.js';
import { createProgram } from './program.js';

/**
 * The pass that enlarges a material's maps and blends them over older ones.
 * @typedef {object} Resampler
 * @property {(source: import('./material-textures.js').TextureSet,
 *   before: import('./material-textures.js').TextureSet,
 *   target: import('./material-textures.js').TextureSet, amount: number) => void} run
 *   target = mix(before, enlarged source, amount), with mipmaps
 * @property {() => void} dispose
 */

/**
 * @param {WebGL2RenderingContext} gl
 * @returns {Resampler}
 */
export function createResampler(gl) {
    const program = createProgram(gl, COVER_VERTEX, RESAMPLE_FRAGMENT);
    const framebuffer = gl.createFramebuffer();
    const layout = gl.createVertexArray();

    return {
        run(source, before, target, amount) {
            gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
            target.textures.forEach((texture, i) => {
                gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + i, gl.TEXTURE_2D, texture, 0);
            });
            gl.drawBuffers(target.textures.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
            gl.viewport(0, 0, target.width, target.height);
            gl.disable(gl.DEPTH_TEST);
            gl.disable(gl.CULL_FACE);
            gl.disable(gl.BLEND);

            source.bind(0);
            before.bind(3);
            program.use();
            program.set({
                sourceAlbedo: 0, sourceSurface: 1, sourceRelief: 2,
                beforeAlbedo: 3, beforeSurface: 4, beforeRelief: 5,
                amount,
            });
            gl.bindVertexArray(layout);
            gl.drawArrays(gl.TRIANGLES, 0, 3);
            gl.bindVertexArray(null);
            gl.bindFramebuffer(gl.FRAMEBUFFER, null);
            gl.activeTexture(gl.TEXTURE0);
            finishMipmaps(gl, target);
        },
        dispose() {
            program.dispose();
            gl.deleteFramebuffer(framebuffer);
            gl.deleteVertexArray(layout);
        },
    };
}
