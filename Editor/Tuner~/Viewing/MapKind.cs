namespace SpeCa.Tuner.Viewing
{
    /// <summary>Which map of a texture is shown.</summary>
    public enum MapKind
    {
        /// <summary>Colour without lighting.</summary>
        Albedo,

        /// <summary>Tangent-space normals.</summary>
        Normal,

        /// <summary>Relief.</summary>
        Height,

        /// <summary>Perceptual roughness.</summary>
        Roughness,

        /// <summary>Ambient visibility.</summary>
        AmbientOcclusion,
    }
}
