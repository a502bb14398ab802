namespace SpeCa.Tuner.Viewing
{
    /// <summary>What a texture is shown on.</summary>
    public enum StageKind
    {
        /// <summary>Flat, repeated side by side.</summary>
        Flat,

        /// <summary>A lit sphere.</summary>
        Sphere,

        /// <summary>A lit plane.</summary>
        Plane,

        /// <summary>A lit cube.</summary>
        Cube,

        /// <summary>Rooms whose surfaces are generated while one walks in them.</summary>
        Room,
    }
}
