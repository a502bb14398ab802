import { BRDF } from '../shading/brdf.js';
import { RELIEF } from '../shading/relief.js';
import { SURFACE } from '../shading/surface.js';
import { TONE } from '../shading/tone.js';
import { PLAN, TORCHES } from './plan.js';

const float = (value) => (Number.isInteger(value) ? `${value}.0` : `${value}`);
const vec2 = ([x, y]) => `vec2(${float(x)}, ${float(y)})`;

export const ROOM_VERTEX = `
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 direction;
uniform mat4 viewProjection;
out vec3 vPosition;
out vec3 vNormal;
void main()
{
    vPosition = position;
    vNormal = direction;
    gl_Position = viewProjection * vec4(position, 1.0);
}`;

/** The plan as constants of the shader. */
const PLACE = `
const int TORCHES = ${TORCHES.length};
const int PILLARS = ${PLAN.pillars.length};
const vec2 PILLAR[PILLARS] = vec2[](${PLAN.pillars.map(vec2).join(', ')});
const float PILLAR_HALF = ${float(PLAN.pillarHalf)};
const vec2 DOOR = ${vec2([PLAN.door.halfWidth, PLAN.door.height])};
const float DOOR_Z = ${float((PLAN.door.z[0] + PLAN.door.z[1]) / 2)};
const vec3 FIRST_LOW = vec3(${float(PLAN.rooms[0].x[0])}, 0.0, ${float(PLAN.rooms[0].z[0])});
const vec3 FIRST_HIGH = vec3(${float(PLAN.rooms[0].x[1])}, ${float(PLAN.rooms[0].height)}, ${float(PLAN.rooms[0].z[1])});
const vec3 SECOND_LOW = vec3(${float(PLAN.rooms[1].x[0])}, 0.0, ${float(PLAN.rooms[1].z[0])});
const vec3 SECOND_HIGH = vec3(${float(PLAN.rooms[1].x[1])}, ${float(PLAN.rooms[1].height)}, ${float(PLAN.rooms[1].z[1])});`;

const LIGHTS = `
uniform vec3 torchPosition[TORCHES];
uniform vec3 torchColour[TORCHES];

// Light of the other room comes through the doorway alone, with a soft edge.
float throughDoor(vec3 p, vec3 light)
{
    if ((p.z - DOOR_Z) * (light.z - DOOR_Z) > 0.0) return 1.0;
    float share = (DOOR_Z - p.z) / (light.z - p.z);
    vec2 q = mix(p.xy, light.xy, share);
    float soft = 0.06 + 0.22 * share;
    return smoothstep(-soft, soft, DOOR.x - abs(q.x)) * smoothstep(-soft, soft, DOOR.y - q.y);
}

// Pillars stand from floor to ceiling, so that their shadows are flat geometry: how near a light's way passes them.
float pastPillars(vec3 p, vec3 light)
{
    if (p.z < DOOR_Z || light.z < DOOR_Z) return 1.0;
    vec2 way = light.xz - p.xz;
    float lit = 1.0;
    for (int i = 0; i < PILLARS; i++) {
        vec2 toPillar = PILLAR[i] - p.xz;
        if (max(abs(toPillar.x), abs(toPillar.y)) < PILLAR_HALF + 0.17) continue;
        float share = clamp(dot(toPillar, way) / dot(way, way), 0.0, 1.0);
        float off = length(toPillar - way * share);
        float soft = 0.04 + 0.10 * share * length(way);
        lit *= smoothstep(PILLAR_HALF * 1.1 - soft, PILLAR_HALF * 1.1 + soft, off);
    }
    return lit;
}

// Corners and edges see less of the room: each face nearby takes its part of the soft light.
float edge(float distance)
{
    return 1.0 - 0.36 * exp(-distance * 3.2) - 0.20 * exp(-distance * 0.9);
}

float roomOcclusion(vec3 p, vec3 n)
{
    bool first = p.z > DOOR_Z;
    vec3 low = p - (first ? FIRST_LOW : SECOND_LOW);
    vec3 high = (first ? FIRST_HIGH : SECOND_HIGH) - p;
    vec3 across = 1.0 - abs(n);
    float atDoor = smoothstep(DOOR.x + 0.5, DOOR.x - 0.3, abs(p.x)) * smoothstep(1.2, 0.0, abs(p.z - DOOR_Z) - 0.3);
    float open = 1.0;
    for (int axis = 0; axis < 3; axis++) {
        float near = edge(max(low[axis], 0.0)) * edge(max(high[axis], 0.0));
        if (axis == 2) near = mix(near, 1.0, atDoor);
        open *= mix(1.0, near, across[axis]);
    }
    if (first) {
        for (int i = 0; i < PILLARS; i++) {
            vec2 d = abs(p.xz - PILLAR[i]) - PILLAR_HALF;
            float distance = length(max(d, 0.0));
            float flatFace = abs(n.y);
            open *= mix(1.0, 1.0 - 0.55 * exp(-distance * 3.6), flatFace * step(0.02, distance));
        }
    }
    return open;
}`;

const MAIN = `
uniform vec3 eye;
uniform float tileWidth, relief;
uniform int viewSteps, shadowSteps;
in vec3 vPosition;
in vec3 vNormal;
layout(location = 0) out vec4 colour;

const vec3 HAZE = vec3(0.020, 0.015, 0.012);
const vec3 NIGHT = vec3(0.055, 0.064, 0.080);

void main()
{
    vec3 n = vNormal;
    vec3 up = abs(n.y) > 0.5 ? vec3(0.0, 0.0, -n.y) : vec3(0.0, 1.0, 0.0);
    vec3 right = cross(up, n);
    float density = 1.0 / tileWidth;
    Chart chart = Chart(
        density * vec2(dot(vPosition, right), -dot(vPosition, up)),
        density * right, density * up, n, relief * tileWidth, 0.0, 0.0, 0.0);

    vec2 across = dFdx(chart.uv), down = dFdy(chart.uv);
    float lod = levelOf(across, down);
    vec3 toEye = eye - vPosition;
    float distance = length(toEye);
    vec3 view = toEye / distance;
    int steps = max(4, int(float(viewSteps) * clamp(6.0 / distance, 0.3, 1.0)));
    ReliefHit hit = marchRelief(chart, view, lod, steps, 1.0);
    Surface s = readSurface(chart, hit.uv, across, down);

    float open = roomOcclusion(vPosition, n);
    vec3 soft = NIGHT;
    vec3 light = vec3(0.0);
    // A flame is no point: its highlights are wider than the surface alone would make them.
    Surface byFlame = s;
    byFlame.roughness = min(s.roughness + 0.10, 1.0);
    for (int i = 0; i < TORCHES; i++) {
        vec3 toTorch = torchPosition[i] - vPosition;
        float distance2 = dot(toTorch, toTorch);
        float door = throughDoor(vPosition, torchPosition[i]);
        if (door <= 0.0) continue;
        vec3 radiance = torchColour[i] * door;
        soft += mix(radiance, vec3(radiance.g), 0.4) * 0.034 / (1.0 + 0.14 * distance2);

        vec3 direction = toTorch * inversesqrt(distance2);
        radiance /= distance2 + 0.8;
        if (dot(n, direction) <= 0.0 || radiance.r < 0.01) continue;
        float lit = pastPillars(vPosition, torchPosition[i]);
        if (lit <= 0.0) continue;
        if (radiance.r * lit > 0.25) lit *= reliefShadow(chart, hit, direction, lod, shadowSteps);
        light += directLight(byFlame, view, direction, radiance * lit);
    }

    float nv = clamp(dot(s.normal, view), 0.02, 1.0);
    float share = mirroredShare(s.roughness, nv);
    // Floors and walls send warm light up and around; the ceiling gets the least.
    float facing = 0.85 + 0.15 * s.normal.y;
    light += soft * open * facing * s.albedo * (1.0 - share) * colouredOcclusion(s.occlusion, s.albedo);
    light += soft * open * share * mirroredOcclusion(nv, s.occlusion, s.roughness);
    light *= mix(1.0, open, 0.35);

    light = mix(HAZE, light, exp(-0.022 * distance));
    colour = vec4(dithered(toSrgb(toneMap(light))), 1.0);
}`;

export const ROOM_FRAGMENT = TONE + BRDF + RELIEF + SURFACE + PLACE + LIGHTS + MAIN;
