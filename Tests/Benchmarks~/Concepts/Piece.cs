namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>A part of the model that was run in a frame.</summary>
    /// <param name="Frame">The frame.</param>
    /// <param name="Step">The denoising step.</param>
    /// <param name="Milliseconds">How long it took.</param>
    internal readonly record struct Piece(int Frame, int Step, double Milliseconds);
}
