using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>The textures that are made one after the other: one material after another, each with a seed of its own.</summary>
    internal static class FrameSubjects
    {
        /// <summary>The texture of a seed.</summary>
        public static TextureSubject Of(IBlockModel model, ulong seed)
        {
            var classes = model.Manifest.Conditioning.Classes;
            return new TextureSubject(classes[(int)(seed % (ulong)classes.Count)].Name, seed);
        }
    }
}
