namespace SpeCa.Tuner.Viewing
{
    /// <summary>How a texture is shown beside its exact result.</summary>
    public enum CompareMode
    {
        /// <summary>Alone.</summary>
        Alone,

        /// <summary>On the left of a line that can be moved; the exact result is on the right.</summary>
        Wipe,

        /// <summary>What differs, made brighter.</summary>
        Difference,
    }
}
