using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>What is to be seen.</summary>
    /// <param name="View">How.</param>
    /// <param name="Texture">The texture, finished or not; null before the first.</param>
    /// <param name="Reference">Its exact result; null where there is none yet.</param>
    /// <param name="Derivation">How both are shown.</param>
    internal sealed record StagePicture(ViewState View, GeneratedTexture? Texture, GeneratedTexture? Reference, MapDerivation Derivation);
}
