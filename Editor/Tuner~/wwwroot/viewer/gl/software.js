/**
 * Whether the processor draws in place of a graphics device, as far as the driver's name tells.
 * @param {WebGL2RenderingContext} gl
 * @returns {boolean}
 */
export function isSoftware(gl) {
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
    return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(renderer));
}
