import { BRDF } from '../shading/brdf.js';
import { RELIEF } from '../shading/relief.js';
import { SKY } from '../shading/sky.js';
import { SURFACE } from '../shading/surface.js';
import { TONE } from '../shading/tone.js';

export const OBJECT_VERTEX = `
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 direction;
uniform mat4 viewProjection;
uniform vec3 centre, halfSize;
out vec3 vLocal;
out vec3 vNormal;
void main()
{
    vLocal = position * halfSize;
    vNormal = direction;
    gl_Position = viewProjection * vec4(vLocal + centre, 1.0);
}`;

/**
 * How tiles lie on the shapes. The sphere has a band around its equator, on which courses stay level, and two caps where
 * a band would pinch; both have texels of one size on their middle lines. The cube's sides continue each other.
 */
const CHARTS = `
uniform float tiles, relief;
uniform vec3 halfSize;

void axesOf(int axis, float sign, out vec3 right, out vec3 up, out vec3 forward)
{
    forward = vec3(0.0);
    forward[axis] = sign;
    up = axis == 1 ? vec3(0.0, 0.0, -sign) : vec3(0.0, 1.0, 0.0);
    right = cross(up, forward);
}

Chart bandChart(vec3 d)
{
    float density = tiles * 2.0 / PI;
    float level2 = max(1.0 - d.y * d.y, 1e-6);
    return Chart(
        density * vec2(atan(d.x, d.z), -asin(d.y)) + 0.5 * tiles,
        density * vec3(d.z, 0.0, -d.x) / level2,
        density * (vec3(0.0, 1.0, 0.0) - d * d.y) * inversesqrt(level2),
        d, relief / density, 1.0, 0.0, 0.0);
}

Chart capChart(vec3 d)
{
    vec3 right, up, forward;
    axesOf(1, d.y < 0.0 ? -1.0 : 1.0, right, up, forward);
    float x = dot(d, right), y = dot(d, up), z = dot(d, forward);
    float density = tiles * 2.0 / PI;
    return Chart(
        density * vec2(atan(x, z), -atan(y, z)) + 0.5 * tiles,
        density * (right * z - forward * x) / (x * x + z * z),
        density * (up * z - forward * y) / (y * y + z * z),
        d, relief / density, 1.0, 0.0, 0.0);
}

Chart boxChart(int axis, vec3 p, vec3 normal)
{
    vec3 right, up, forward;
    axesOf(axis, normal[axis] < 0.0 ? -1.0 : 1.0, right, up, forward);
    float density = 0.5 * tiles / halfSize.x;
    vec2 place = vec2(dot(p, right), -dot(p, up));
    if (axis != 1) place.y += halfSize.y - halfSize.x;
    return Chart(density * place + 0.5 * tiles, density * right, density * up, forward, relief / density, 0.0, 0.0, 0.0);
}`;

const LIGHTING = `
uniform vec3 eye, centre;
uniform float pixelAngle;
uniform int viewSteps, shadowSteps;
in vec3 vLocal;
in vec3 vNormal;
layout(location = 0) out vec4 colour;

struct Lit { vec3 light; float cover; float height; };

Lit lightChart(Chart c, vec3 shadingNormal, vec3 world, vec3 across3, vec3 down3)
{
    vec3 toEye = eye - world;
    vec3 view = normalize(toEye);
    vec2 across = vec2(dot(c.right, across3), -dot(c.up, across3));
    vec2 down = vec2(dot(c.right, down3), -dot(c.up, down3));
    float lod = levelOf(across, down);

    ReliefHit hit = marchRelief(c, view, lod, viewSteps, length(toEye) * pixelAngle);
    float shadow = reliefShadow(c, hit, keyDirection, lod, shadowSteps);
    c.normal = shadingNormal;
    Surface s = readSurface(c, hit.uv, across, down);

    float groundLight = smoothstep(-0.2, 1.1, world.y);
    // The lamps have some size: their highlights are wider than the surface alone would make them.
    Surface byLamp = s;
    byLamp.roughness = min(s.roughness + 0.08, 1.0);
    vec3 light = ambientLight(s, view, shadingNormal, groundLight)
        + directLight(byLamp, view, keyDirection, KEY_COLOUR * 5.2 * shadow)
        + directLight(byLamp, view, fillDirection, FILL_COLOUR * 0.55)
        + directLight(byLamp, view, rimDirection, vec3(0.7));
    return Lit(light, hit.cover, hit.height);
}

void show(vec3 light, float cover)
{
    colour = vec4(dithered(toSrgb(toneMap(light))), cover);
}`;

const SPHERE_MAIN = `
void main()
{
    vec3 d = normalize(vLocal);
    vec3 across = dFdx(d), down = dFdy(d);
    vec2 weights = vec2(smoothstep(0.86, 0.80, abs(d.y)), 0.0);
    weights.y = 1.0 - weights.x;

    vec3 light = vec3(0.0);
    float cover = 0.0, total = 0.0;
    for (int i = 0; i < 2; i++) {
        if (weights[i] <= 0.0) continue;
        Chart chart = bandChart(d);
        if (i == 1) chart = capChart(d);
        Lit lit = lightChart(chart, d, d + centre, across, down);
        // Higher relief wins where two charts meet.
        float weight = weights[i] * weights[i] * (0.05 + lit.height * lit.height);
        light += weight * lit.light;
        cover += weight * lit.cover;
        total += weight;
    }
    show(light / total, cover / total);
}`;

const CUBE_MAIN = `
const float EDGE = 0.028;

void main()
{
    int axis = abs(vNormal.x) > 0.5 ? 0 : abs(vNormal.y) > 0.5 ? 1 : 2;
    vec3 rounded = normalize(vLocal - clamp(vLocal, EDGE - halfSize, halfSize - EDGE));
    Lit lit = lightChart(boxChart(axis, vLocal, vNormal), rounded, vLocal + centre, dFdx(vLocal), dFdy(vLocal));
    show(lit.light, 1.0);
}`;

/** The slab is a block of relief: rays enter through its top or sides and go on until they meet it, or leave again. */
const SLAB_MAIN = `
void main()
{
    vec3 across = dFdx(vLocal), down = dFdy(vLocal);
    Chart chart = boxChart(1, vLocal, vec3(0.0, 1.0, 0.0));
    chart.start = max(halfSize.y - vLocal.y, 0.0);
    chart.extent = tiles;

    bool isCut = vNormal.y < 0.5 && chart.start >= (1.0 - heightAt(chart.uv, 0.0)) * chart.depth;
    if (isCut) {
        chart.normal = vNormal;
        chart.depth = 0.0;
    }
    Lit lit = lightChart(chart, chart.normal, vLocal + centre, across, down);
    show(isCut ? lit.light * 0.8 : lit.light, lit.cover);
}`;

const OBJECT = TONE + BRDF + RELIEF + SURFACE + SKY + CHARTS + LIGHTING;

export const SPHERE_FRAGMENT = OBJECT + SPHERE_MAIN;
export const CUBE_FRAGMENT = OBJECT + CUBE_MAIN;
export const PLANE_FRAGMENT = OBJECT + SLAB_MAIN;
