using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components.Forms;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tuner.Presets
{
    /// <summary>Reads preset files that a browser sends.</summary>
    internal static class PresetUpload
    {
        /// <summary>The largest file that is read, bytes; a preset takes less than one kilobyte.</summary>
        public const int LargestFile = 64 * 1024;

        private const string Extension = ".speca-preset.json";

        /// <summary>What the file of a preset is called.</summary>
        public static string FileNameOf(QualityPreset preset) => TextureFileName.For(preset.Name, (ulong)Math.Max(0, preset.Steps)) + Extension;

        /// <summary>Reads the preset of a file.</summary>
        /// <exception cref="PresetException">The file is too large, or holds no preset that can be used.</exception>
        public static async Task<QualityPreset> ReadAsync(IBrowserFile file)
        {
            if (file.Size > LargestFile)
            {
                throw new PresetException(file.Name, $"it has {file.Size} bytes; a preset cannot have more than {LargestFile}.");
            }

            await using Stream stream = file.OpenReadStream(LargestFile);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return PresetFile.Parse(await reader.ReadToEndAsync(), file.Name);
        }
    }
}
