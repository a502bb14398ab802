/** From scene-referred light to what a screen shows. */
export const TONE = `
// ACES filmic reference rendering and output transform, the fit by Stephen Hill.
vec3 toneMap(vec3 light)
{
    const mat3 toFilm = mat3(0.59719, 0.07600, 0.02840, 0.35458, 0.90834, 0.13383, 0.04823, 0.01566, 0.83777);
    const mat3 toScreen = mat3(1.60475, -0.10208, -0.00327, -0.53108, 1.10813, -0.07276, -0.07367, -0.00605, 1.07602);
    vec3 v = toFilm * light;
    v = (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081);
    return clamp(toScreen * v, 0.0, 1.0);
}

vec3 toSrgb(vec3 linear)
{
    return mix(12.92 * linear, 1.055 * pow(max(linear, 1e-5), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, linear));
}

vec3 fromSrgb(vec3 srgb)
{
    return mix(srgb / 12.92, pow((srgb + 0.055) / 1.055, vec3(2.4)), step(0.04045, srgb));
}

// Half a level of noise either way, so that smooth gradients show no bands (interleaved gradient noise, Jimenez).
vec3 dithered(vec3 srgb)
{
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    return srgb + (noise - 0.5) / 255.0;
}`;
