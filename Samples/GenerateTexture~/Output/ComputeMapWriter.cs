using System.Collections.Generic;
using System.IO;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Writes pictures of what was computed where, one beside every texture that was made in windows.</summary>
    internal sealed class ComputeMapWriter(string folder)
    {
        private readonly List<string> _lines = [];
        private bool _isWholeLeftOut;

        /// <summary>Writes those of a batch.</summary>
        public void Write(GenerationResult result)
        {
            for (var index = 0; index < result.Textures.Count; index++)
            {
                if (result.Trace.Windows(index) is not { } windows)
                {
                    _isWholeLeftOut = true;
                    continue;
                }

                var map = new ComputeMap(windows);
                var path = Path.Combine(folder, TextureFileName.For(result.Textures[index]) + "_compute.png");
                PngFile.Write(map.Draw(), path);
                _lines.Add($"Compute map:    {path}: {map.Legend}");
            }
        }

        /// <summary>Says what was written, and what was not.</summary>
        public void Tell(Terminal terminal, bool isQuiet)
        {
            for (var index = 0; index < _lines.Count && !isQuiet; index++)
            {
                terminal.Say(_lines[index]);
            }

            if (_isWholeLeftOut)
            {
                terminal.Warn(
                    $"There is no compute map of textures that are denoised whole. Choose a larger {OptionNames.Size}, or a {OptionNames.Window} below it.");
            }
        }
    }
}
