/** How a dielectric surface answers to light: GGX distribution, Smith shadowing, Schlick's Fresnel term. */
export const BRDF = `
const float PI = 3.14159265;
const float F0 = 0.04;

struct Surface
{
    vec3 albedo;
    vec3 normal;
    float roughness;   // perceptual
    float occlusion;   // 1 where all light arrives
};

float schlick(float cosine)
{
    return F0 + (1.0 - F0) * pow(1.0 - cosine, 5.0);
}

// Light of one direction. Occlusion narrows the cone from which direct light can come, too.
vec3 directLight(Surface s, vec3 view, vec3 toLight, vec3 radiance)
{
    float nl = dot(s.normal, toLight);
    float reaching = clamp(nl + 2.0 * s.occlusion * s.occlusion - 1.0, 0.0, 1.0);
    nl = clamp(nl, 0.0, 1.0);
    if (nl * reaching <= 0.0) return vec3(0.0);

    vec3 halfway = normalize(view + toLight);
    float nv = max(dot(s.normal, view), 0.02);
    float nh = clamp(dot(s.normal, halfway), 0.0, 1.0);
    float a = max(s.roughness * s.roughness, 0.008);
    float a2 = a * a;

    float spread = nh * nh * (a2 - 1.0) + 1.0;
    float distribution = a2 / (PI * spread * spread);
    float visibility = 0.5 / (nl * sqrt(nv * nv * (1.0 - a2) + a2) + nv * sqrt(nl * nl * (1.0 - a2) + a2));
    float fresnel = schlick(clamp(dot(view, halfway), 0.0, 1.0));
    vec3 diffuse = s.albedo * (1.0 - fresnel) / PI;
    return (diffuse + distribution * visibility * fresnel) * radiance * nl * reaching;
}

// Share of the surroundings that is mirrored (the fit of the split-sum integral by Karis).
float mirroredShare(float roughness, float nv)
{
    const vec4 c0 = vec4(-1.0, -0.0275, -0.572, 0.022);
    const vec4 c1 = vec4(1.0, 0.0425, 1.04, -0.04);
    vec4 r = roughness * c0 + c1;
    float a004 = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
    vec2 ab = vec2(-1.04, 1.04) * a004 + r.zw;
    return F0 * ab.x + ab.y;
}

// Occlusion of mirrored light, which comes from a narrower cone than diffuse light (Lagarde and de Rousiers).
float mirroredOcclusion(float nv, float occlusion, float roughness)
{
    return clamp(pow(nv + occlusion, exp2(-16.0 * roughness - 1.0)) - 1.0 + occlusion, 0.0, 1.0);
}

// Bounces inside cavities take on the albedo's colour, so that they do not look sooty (Jimenez and others).
vec3 colouredOcclusion(float occlusion, vec3 albedo)
{
    vec3 a = 2.0404 * albedo - 0.3324;
    vec3 b = -4.7951 * albedo + 0.6417;
    vec3 c = 2.7552 * albedo + 0.6903;
    return max(vec3(occlusion), ((occlusion * a + b) * occlusion + c) * occlusion);
}`;
