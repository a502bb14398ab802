namespace SpeCa.Tuner.Components.Controls
{
    /// <summary>One of the choices of a <see cref="Segments{T}"/>.</summary>
    /// <param name="Value">The choice.</param>
    /// <param name="Label">What stands on it.</param>
    /// <param name="Title">What it does, in words.</param>
    public sealed record SegmentOption<T>(T Value, string Label, string? Title = null)
    {
        /// <summary>Whether it cannot be chosen now.</summary>
        public bool IsDisabled { get; init; }
    }
}
