/** Draws one triangle that covers the picture. */
export const COVER_VERTEX = `
out vec2 vPlace;
void main()
{
    vPlace = vec2(gl_VertexID == 1 ? 2.0 : 0.0, gl_VertexID == 2 ? 2.0 : 0.0);
    gl_Position = vec4(2.0 * vPlace - 1.0, 0.0, 1.0);
}`;

/**
 * Enlarges a small tile with wrapped cubic filters, and blends it over what was there: Catmull-Rom keeps the colours
 * sharp, the smoother Mitchell filter keeps normals and relief free of the facets that bilinear filtering shows in
 * highlights.
 */
export const RESAMPLE_FRAGMENT = `
uniform sampler2D sourceAlbedo, sourceSurface, sourceRelief;
uniform sampler2D beforeAlbedo, beforeSurface, beforeRelief;
uniform float amount;
in vec2 vPlace;
layout(location = 0) out vec4 albedo;
layout(location = 1) out vec4 surface;
layout(location = 2) out vec4 relief;

// Weights of the four nearest texels, of the family of Mitchell and Netravali.
vec4 cubic(float f, float b)
{
    float c = 0.5 * (1.0 - b);
    vec4 d = vec4(1.0 + f, f, 1.0 - f, 2.0 - f);
    vec4 near = ((12.0 - 9.0 * b - 6.0 * c) * d + (-18.0 + 12.0 * b + 6.0 * c)) * d * d + (6.0 - 2.0 * b);
    vec4 far = (((-b - 6.0 * c) * d + (6.0 * b + 30.0 * c)) * d + (-12.0 * b - 48.0 * c)) * d + (8.0 * b + 24.0 * c);
    return vec4(far.x, near.y, near.z, far.w) / 6.0;
}

void main()
{
    ivec2 size = textureSize(sourceAlbedo, 0);
    vec2 texel = vPlace * vec2(size) - 0.5;
    ivec2 corner = ivec2(floor(texel));
    vec2 f = texel - floor(texel);
    vec4 sharpX = cubic(f.x, 0.0), sharpY = cubic(f.y, 0.0);
    vec4 smoothX = cubic(f.x, 0.7), smoothY = cubic(f.y, 0.7);

    albedo = vec4(0.0);
    surface = vec4(0.0);
    relief = vec4(0.0);
    for (int y = 0; y < 4; y++) {
        for (int x = 0; x < 4; x++) {
            ivec2 at = (corner + ivec2(x, y) - 1 + size) % size;
            float smoothWeight = smoothX[x] * smoothY[y];
            albedo += sharpX[x] * sharpY[y] * texelFetch(sourceAlbedo, at, 0);
            surface += smoothWeight * texelFetch(sourceSurface, at, 0);
            relief += smoothWeight * texelFetch(sourceRelief, at, 0);
        }
    }

    albedo = clamp(mix(texture(beforeAlbedo, vPlace), albedo, amount), 0.0, 1.0);
    surface = mix(texture(beforeSurface, vPlace), surface, amount);
    surface.xyz = normalize(surface.xyz - 0.5 + vec3(0.0, 0.0, 1e-4)) * 0.5 + 0.5;
    relief = mix(texture(beforeRelief, vPlace), relief, amount);
}`;
