using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Loads the texture that a run starts from.</summary>
    internal static class SourceLoader
    {
        /// <summary>Loads it.</summary>
        /// <param name="options">What was given.</param>
        /// <param name="isImage">Whether the model makes images, which have no height.</param>
        /// <param name="size">The size that was given; null where none was.</param>
        /// <param name="factor">How many times as large as this size the finished texture is each way, with detail.</param>
        /// <returns>The source; null where there is none.</returns>
        /// <exception cref="RequestException">An option lacks another one, or the size is not the source's.</exception>
        /// <exception cref="ImageFileException">A file cannot be read, or does not go with the others.</exception>
        /// <exception cref="InvalidSettingException">A value is out of range, or the mask changes nothing.</exception>
        public static SourceTexture? Load(SourceOptions options, bool isImage, TextureSize? size, int factor = 1)
        {
            if (options.From == null)
            {
                RefuseAlone(OptionNames.Strength, options.Strength.HasValue, OptionNames.From);
                RefuseAlone(OptionNames.Mask, options.Mask != null, OptionNames.From);
                RefuseAlone(OptionNames.MaskFeather, options.MaskFeather.HasValue, OptionNames.From);
                return null;
            }

            RefuseAlone(OptionNames.MaskFeather, options.MaskFeather.HasValue && options.Mask == null, OptionNames.Mask);
            var usual = options.Mask == null ? SourceOptions.DefaultStrength : SourceOptions.DefaultMaskedStrength;
            var strength = options.Strength ?? usual;
            var source = isImage ? SourceFiles.ReadImage(options.From, strength) : SourceFiles.Read(options.From, strength);
            if (size is { } asked && !IsOf(source, asked, 1) && !IsOf(source, asked, factor))
            {
                throw new RequestException(
                    $"{OptionNames.Size} is {asked.Width}x{asked.Height}, but {options.From} has "
                    + $"{source.Width}x{source.Height} texels. Leave {OptionNames.Size} out, or resize the files.");
            }

            return options.Mask == null ? source : source with
            {
                Mask = SourceFiles.ReadMask(options.Mask, source.Width, source.Height),
                MaskFeather = options.MaskFeather ?? source.MaskFeather,
            };
        }

        private static bool IsOf(SourceTexture source, TextureSize size, int factor) =>
            source.Width == factor * size.Width && source.Height == factor * size.Height;

        private static void RefuseAlone(string option, bool isAlone, string partner)
        {
            if (isAlone)
            {
                throw new RequestException($"{option} does nothing without {partner}. Give that too, or leave it out.");
            }
        }
    }
}
