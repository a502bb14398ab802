namespace SpeCa.Editor.Unity.Views
{
    /// <summary>A map of a texture that can be looked at.</summary>
    public enum ShownMap
    {
        /// <summary>Colour without lighting.</summary>
        Albedo,

        /// <summary>Tangent-space normals.</summary>
        Normal,

        /// <summary>Relief.</summary>
        Height,

        /// <summary>Roughness.</summary>
        Roughness,

        /// <summary>Ambient visibility.</summary>
        AmbientOcclusion,
    }
}
