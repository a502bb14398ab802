import { TONE } from '../shading/tone.js';

/**
 * The neutral floor, which fades into the page's colour, with the object's shadow: occlusion of the soft light near
 * the contact, and the key light's shadow with a penumbra that widens with distance. All in closed form.
 */
export const BACKDROP_FRAGMENT = `${TONE}
uniform vec3 eye, rayX, rayY, rayZ, background, keyDirection, halfSize;
uniform float isSphere;
in vec2 vPlace;
layout(location = 0) out vec4 colour;

float rectangleDistance(vec2 p)
{
    vec2 d = abs(p) - halfSize.xz;
    return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float sphereOcclusion(vec2 p)
{
    float distance2 = dot(p, p) + 1.0;
    return 1.0 / (distance2 * sqrt(distance2));
}

float sphereShadow(vec2 p)
{
    vec3 toCentre = vec3(-p.x, 1.0, -p.y);
    float along = dot(toCentre, keyDirection);
    float off = sqrt(max(dot(toCentre, toCentre) - along * along, 0.0));
    float penumbra = 0.02 + 0.20 * max(along, 0.0);
    return 1.0 - smoothstep(1.0 - penumbra, 1.0 + penumbra, off);
}

// Half of the sky is behind an endless wall at its foot; the wall here has ends.
float boxOcclusion(vec2 p)
{
    float d = max(rectangleDistance(p), 0.0);
    float tall = 2.0 * halfSize.y;
    return 0.85 * (1.0 - d / sqrt(d * d + tall * tall)) / (1.0 + 0.35 * d);
}

// The shadow is the footprint swept away from the light; the nearest of its places is found by halving.
float boxShadow(vec2 p)
{
    vec2 sweep = -keyDirection.xz / keyDirection.y * 2.0 * halfSize.y;
    float low = 0.0, high = 1.0;
    for (int i = 0; i < 9; i++) {
        float a = mix(low, high, 0.36), b = mix(low, high, 0.64);
        if (rectangleDistance(p - sweep * a) < rectangleDistance(p - sweep * b)) high = b; else low = a;
    }
    float best = 0.5 * (low + high);
    float penumbra = 0.015 + 0.20 * best * 2.0 * halfSize.y;
    return 1.0 - smoothstep(-penumbra, penumbra, rectangleDistance(p - sweep * best));
}

void main()
{
    vec2 screen = 2.0 * vPlace - 1.0;
    vec3 ray = normalize(rayZ + screen.x * rayX + screen.y * rayY);
    vec3 paint = fromSrgb(background);
    float lightness = dot(paint, vec3(0.2126, 0.7152, 0.0722));

    // A dark page gets a lifted floor, so that a shadow can be seen on it.
    vec3 wall = paint * (1.0 - 0.03 * smoothstep(0.0, 1.6, length(screen)));
    vec3 light = wall;
    if (ray.y < -1e-3) {
        vec2 p = (eye - ray * eye.y / ray.y).xz;
        float distance2 = dot(p, p);
        float pool = exp(-distance2 / 11.0);
        vec3 floorPaint = paint * (1.0 + mix(1.5, 0.06, smoothstep(0.0, 0.5, lightness)) * pool)
            + 0.022 * pool * (1.0 - smoothstep(0.0, 0.3, lightness));
        float occlusion = isSphere > 0.5 ? sphereOcclusion(p) : boxOcclusion(p);
        float shadow = isSphere > 0.5 ? sphereShadow(p) : boxShadow(p);
        float fade = exp(-distance2 / 30.0);
        float reaching = (1.0 - 0.82 * occlusion) * (1.0 - 0.58 * shadow * fade);
        light = mix(wall, floorPaint * reaching, fade);
    }
    colour = vec4(dithered(toSrgb(light)), 1.0);
}`;
