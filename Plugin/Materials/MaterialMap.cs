namespace SpeCa.Plugin.Materials
{
    /// <summary>An image that a material of an engine samples.</summary>
    public enum MaterialMap
    {
        /// <summary>Colour without lighting, sRGB.</summary>
        Albedo,

        /// <summary>Tangent-space normals, linear.</summary>
        Normal,

        /// <summary>Relief as gray, linear: 0 is the deepest level, 1 the highest.</summary>
        Height,

        /// <summary>Ambient visibility as gray, linear: 0 is closed in, 1 is open.</summary>
        Occlusion,

        /// <summary>Red is metallic, alpha smoothness; linear. See <see cref="MetallicSmoothnessMap"/>.</summary>
        MetallicSmoothness,

        /// <summary>
        /// Red is metallic, green ambient occlusion, blue the detail mask, alpha smoothness; linear. See
        /// <see cref="MaskMap"/>.
        /// </summary>
        Mask,
    }
}
