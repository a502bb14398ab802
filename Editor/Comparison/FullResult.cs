using SpeCa.Runtime.Generation;

namespace SpeCa.Editor.Comparison
{
    /// <summary>A texture with every step in full.</summary>
    internal sealed class FullResult
    {
        public FullResult(GeneratedTexture texture, double milliseconds)
        {
            Texture = texture;
            Milliseconds = milliseconds;
        }

        public GeneratedTexture Texture { get; }

        /// <summary>Wall time of all steps.</summary>
        public double Milliseconds { get; }
    }
}
