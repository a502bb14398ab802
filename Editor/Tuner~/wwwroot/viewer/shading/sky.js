/**
 * The studio around a single object: a gradient from ground to zenith and three soft windows, all of them analytic, so
 * that the blur that a rough surface needs is part of the formula. Needs TONE and BRDF.
 */
export const SKY = `
uniform vec3 keyDirection, fillDirection, rimDirection;
uniform vec3 groundColour;

const vec3 KEY_COLOUR = vec3(1.0, 0.86, 0.68);
const vec3 FILL_COLOUR = vec3(0.62, 0.78, 1.0);
const vec3 ZENITH = vec3(0.34, 0.40, 0.50);
const vec3 HORIZON = vec3(0.52, 0.52, 0.52);

vec3 gradient(float up, float blur)
{
    float sky = smoothstep(-0.05 - blur, 0.10 + blur, up);
    return mix(groundColour, mix(HORIZON, ZENITH, smoothstep(0.0, 1.0, up)), sky);
}

// A box of light convolved with a blur of about its width: 1 inside, its energy kept.
float softBand(float x, float halfWidth, float blur)
{
    return smoothstep(-1.0, 1.0, (x + halfWidth) / blur) - smoothstep(-1.0, 1.0, (x - halfWidth) / blur);
}

float window(vec3 direction, vec3 axis, vec2 halfSize, float blur)
{
    float facing = dot(direction, axis);
    if (facing <= 0.0) return 0.0;
    vec3 side = normalize(cross(vec3(0.0, 1.0, 0.0), axis));
    vec2 q = vec2(dot(direction, side), dot(direction, cross(axis, side))) / facing;
    return softBand(q.x, halfSize.x, blur) * softBand(q.y, halfSize.y, blur) * smoothstep(0.0, 0.35, facing);
}

vec3 surroundings(vec3 direction, float roughness)
{
    float blur = 0.04 + 1.6 * roughness * roughness;
    return gradient(direction.y, 0.9 * roughness)
        + KEY_COLOUR * 5.0 * window(direction, keyDirection, vec2(0.34, 0.42), blur)
        + FILL_COLOUR * 1.6 * window(direction, fillDirection, vec2(0.30, 0.75), blur)
        + vec3(1.8) * window(direction, rimDirection, vec2(0.70, 0.16), blur);
}

// Light from all sides, over PI.
vec3 softLight(vec3 normal)
{
    float up = 0.5 + 0.5 * normal.y;
    float fill = clamp(0.5 + 0.5 * dot(normal, fillDirection), 0.0, 1.0);
    float rim = clamp(0.3 + 0.7 * dot(normal, rimDirection), 0.0, 1.0);
    return mix(groundColour, mix(HORIZON, ZENITH, up * up), smoothstep(0.0, 1.0, up)) * 0.9
        + FILL_COLOUR * 0.34 * fill * fill
        + vec3(0.22) * rim * rim;
}

// groundLight: share of the light that still falls on the ground below.
vec3 ambientLight(Surface s, vec3 view, vec3 flatNormal, float groundLight)
{
    float nv = clamp(dot(s.normal, view), 0.02, 1.0);
    vec3 mirrored = reflect(-view, s.normal);
    float horizon = clamp(1.0 + 1.4 * dot(mirrored, flatNormal), 0.0, 1.0);
    float share = mirroredShare(s.roughness, nv);
    float below = mix(groundLight, 1.0, smoothstep(-0.6, 0.5, s.normal.y));
    float belowMirrored = mix(groundLight, 1.0, smoothstep(-0.5, 0.1, mirrored.y));
    return s.albedo * (1.0 - share) * softLight(s.normal) * colouredOcclusion(s.occlusion, s.albedo) * below
        + surroundings(mirrored, s.roughness) * share
            * mirroredOcclusion(nv, s.occlusion, s.roughness) * horizon * horizon * belowMirrored;
}`;
