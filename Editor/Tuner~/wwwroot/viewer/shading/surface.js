/** Reads a material where a ray met its relief. Needs RELIEF and BRDF. */
export const SURFACE = `
float levelOf(vec2 across, vec2 down)
{
    vec2 size = vec2(textureSize(reliefMap, 0));
    float longest = max(dot(across * size, across * size), dot(down * size, down * size));
    return max(0.5 * log2(longest + 1e-12), 0.0);
}

// Bumps that a mipmap averaged away live on as roughness (Toksvig).
Surface readSurface(Chart c, vec2 uv, vec2 across, vec2 down)
{
    vec4 texel = textureGrad(surfaceMap, uv, across, down);
    vec3 bump = texel.xyz * 2.0 - 1.0;
    float length2 = clamp(dot(bump, bump), 0.05, 1.0);
    float a = texel.a * texel.a;
    float lost = (1.0 - sqrt(length2)) / sqrt(length2);

    // Gradients grow with the tiles' density; the tangents are their directions at the length of the normal.
    float scale = inversesqrt(max(0.5 * (dot(c.right, c.right) + dot(c.up, c.up)), 1e-12));
    vec3 normal = c.normal * bump.z + (c.right * bump.x + c.up * bump.y) * scale;

    Surface s;
    s.albedo = textureGrad(albedoMap, uv, across, down).rgb;
    s.normal = normalize(normal);
    s.roughness = clamp(sqrt(sqrt(a * a + min(2.0 * lost, 0.4))), 0.06, 1.0);
    s.occlusion = textureGrad(reliefMap, uv, across, down).g;
    return s;
}`;
