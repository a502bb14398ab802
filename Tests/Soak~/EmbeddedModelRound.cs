using System;
using System.IO;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Generation;

namespace SpeCa.Soak
{
    /// <summary>A texture with the embedded model, of the same few keys again and again.</summary>
    internal static class EmbeddedModelRound
    {
        // So that these keys are none of the small model's.
        private const ulong FirstSeed = 1000;

        /// <summary>Makes it; does nothing where the repository's model is not beside the program.</summary>
        public static void Run(TextureLedger ledger, Random random)
        {
            if (Find() is not { } folder)
            {
                return;
            }

            using var model = BlockModel.Load(folder, new BlockModelOptions { Providers = [ExecutionProvider.Cpu], Threads = 1 });
            using var generator = new TextureGenerator(model);
            var key = new RequestKey(random.Next(4), FirstSeed, 6, 500, IsGuided: true, IsSecondOrder: false);
            ledger.Enter(key, generator.Generate([key.SubjectOf(model.Manifest)], key.Settings).Textures[0].Sample);
            ledger.Count("textures of the embedded model");
        }

        private static string? Find()
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            {
                var model = Path.Combine(folder.FullName, "Samples", "DefaultModel~");
                if (Directory.Exists(model))
                {
                    return model;
                }
            }

            return null;
        }
    }
}
