/** Walks rays through a height map. Needs the sampler reliefMap: height in red, occlusion in green. */
export const RELIEF = `
uniform sampler2D albedoMap, surfaceMap, reliefMap;

// A chart lays the tile on the surface around a point: how the texture coordinates change with world position.
struct Chart
{
    vec2 uv;
    vec3 right;      // gradient of uv.x
    vec3 up;         // gradient of -uv.y
    vec3 normal;
    float depth;     // of the relief, world units
    float curvature; // 1 / radius, 0 for a plane
    float start;     // depth at which the ray comes in, world units
    float extent;    // tiles that there are from 0 on, 0 where they go on for ever
};

struct ReliefHit
{
    vec2 uv;
    float height;    // 0 deepest to 1
    float cover;     // 0 where the ray leaves past the silhouette
};

float heightAt(vec2 uv, float lod)
{
    return textureLod(reliefMap, uv, lod).r;
}

// Where the ray of view meets the relief: even steps, more of them at a slant, then the secant of the last one.
// On a curved surface, or one with an end, the ray can leave again; its least clearance, in pixels, gives the
// silhouette's edge.
ReliefHit marchRelief(Chart c, vec3 view, float lod, int mostSteps, float pixel)
{
    // Far away the relief is too fine to be seen; a silhouette, though, is slanted rather than far.
    bool curved = c.curvature > 0.0;
    lod = curved ? min(lod, 3.0) : lod;
    ReliefHit hit = ReliefHit(c.uv, heightAt(c.uv, lod), 1.0);
    float facing = dot(c.normal, view);
    if (c.depth <= 0.0 || lod > 5.0) return hit;
    if (facing <= 0.0 && c.extent == 0.0) {
        hit.cover = curved ? 0.0 : 1.0;
        return hit;
    }

    vec2 along = vec2(-dot(c.right, view), dot(c.up, view));
    float bend = 0.5 * c.curvature * (1.0 - facing * facing);
    float reach = (c.depth - c.start) / max(facing, 0.14);
    bool leaves = false;
    if (c.extent > 0.0) {
        vec2 ways = (mix(c.uv, c.extent - c.uv, step(0.0, along))) / max(abs(along), 1e-6);
        float slope = max(abs(facing), 1e-4);
        reach = facing > 0.0 ? (c.depth - c.start) / slope : c.start / slope;
        leaves = facing <= 0.0 || min(ways.x, ways.y) < reach;
        reach = min(reach, min(ways.x, ways.y));
    } else if (bend > 0.0) {
        float below = facing * facing - 4.0 * bend * c.depth;
        leaves = below < 0.0;
        reach = leaves ? facing / bend : (facing - sqrt(below)) / (2.0 * bend);
    } else {
        facing = c.depth / reach;
    }

    float slant = c.extent > 0.0 ? 0.0 : facing;
    int steps = int(mix(float(mostSteps), 0.4 * float(mostSteps), slant));
    float stride = reach / float(steps);
    float before = 0.0;
    float beforeGap = (1.0 - hit.height) * c.depth - c.start;
    float clearance = 1e3;
    vec2 clearest = c.uv;
    for (int i = 1; i <= steps; i++) {
        float way = stride * float(i);
        vec2 uv = c.uv + along * way;
        float gap = (1.0 - heightAt(uv, lod)) * c.depth - c.start - (facing - bend * way) * way;
        if (gap <= 0.0) {
            for (int k = 0; k < 2; k++) {
                float guess = mix(before, way, beforeGap / (beforeGap - gap));
                vec2 guessUv = c.uv + along * guess;
                hit.height = heightAt(guessUv, lod);
                float guessGap = (1.0 - hit.height) * c.depth - c.start - (facing - bend * guess) * guess;
                hit.uv = guessUv;
                if (guessGap > 0.0) {
                    before = guess;
                    beforeGap = guessGap;
                } else {
                    way = guess;
                    gap = min(guessGap, -1e-7);
                }
            }
            return hit;
        }
        if (gap < clearance) {
            clearance = gap;
            clearest = uv;
        }
        before = way;
        beforeGap = gap;
    }

    hit.uv = leaves ? clearest : c.uv + along * reach;
    hit.height = heightAt(hit.uv, lod);
    hit.cover = leaves ? 1.0 - clamp(clearance / pixel, 0.0, 1.0) : 1.0;
    return hit;
}

// Share of a light that reaches the hit past the relief around it; soft, as the light has some size.
float reliefShadow(Chart c, ReliefHit hit, vec3 toLight, float lod, int steps)
{
    float facing = dot(c.normal, toLight);
    if (c.depth <= 0.0 || lod > 4.0 || facing <= 0.0 || steps == 0) return 1.0;

    vec2 along = vec2(dot(c.right, toLight), -dot(c.up, toLight));
    float rise = (1.0 - hit.height) * c.depth;
    float reach = rise / max(facing, 0.2);
    float blocked = 0.0;
    for (int i = 1; i <= steps; i++) {
        float share = (float(i) - 0.5) / float(steps);
        float over = heightAt(hit.uv + along * reach * share, lod) - mix(hit.height, 1.0, share);
        blocked = max(blocked, over * (1.2 - share) * 7.0);
    }
    return 1.0 - clamp(blocked, 0.0, 1.0);
}`;
