/** A flame and its glow, on a square that faces the eye; added to what is behind it. */
export const FLAME_VERTEX = `
uniform mat4 viewProjection;
uniform vec3 eye, rayX;
uniform vec3 torch;
out vec2 vPlace;
const float HALF = 1.3;
void main()
{
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    vPlace = corner;
    vec3 right = normalize(rayX);
    vec3 toEye = eye - torch;
    vec3 up = normalize(cross(toEye, right));
    // Drawn a little nearer and smaller, so that the wall behind does not cut the glow.
    float nearer = min(0.6, 0.5 * length(toEye));
    float shrink = 1.0 - nearer / length(toEye);
    vec3 position = torch + normalize(toEye) * nearer + (right * corner.x + up * corner.y) * HALF * shrink;
    gl_Position = viewProjection * vec4(position, 1.0);
}`;

export const FLAME_FRAGMENT = `
uniform float time, seed, strength;
in vec2 vPlace;
layout(location = 0) out vec4 colour;

float hash(vec2 p)
{
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}

float noise(vec2 p)
{
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}

void main()
{
    // Metres from the flame's foot, in units of its height.
    vec2 q = vPlace * 1.3 / 0.52 + vec2(0.0, 0.16);
    float rise = time * 1.6 + seed * 17.0;
    float sway = noise(vec2(q.y * 2.0 - rise, seed)) - 0.5 + 0.5 * (noise(vec2(q.y * 5.0 - 2.0 * rise, seed + 9.0)) - 0.5);
    float x = q.x + 0.34 * sway * smoothstep(0.0, 1.0, q.y);
    float width = 0.24 * sqrt(clamp(q.y * 5.0, 0.0, 1.0)) * (1.05 - q.y);
    float ragged = 0.12 * (noise(vec2(x * 9.0, q.y * 5.0 - 2.2 * rise)) - 0.4);
    float inside = (width - abs(x) + ragged * q.y) / 0.24;
    float body = smoothstep(0.0, 0.55, inside) * step(0.0, q.y);
    float heart = smoothstep(0.25, 0.95, inside) * smoothstep(0.9, 0.1, q.y);

    vec3 flame = vec3(1.0, 0.42, 0.08) * body + vec3(0.9, 0.66, 0.36) * heart;
    float away = length(vPlace - vec2(0.0, 0.08));
    float glow = pow(max(1.0 - away, 0.0), 3.2) * 0.42;
    colour = vec4((flame + vec3(1.0, 0.48, 0.16) * glow) * strength, 1.0);
}`;
