using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that say how large textures are cut into windows.</summary>
    internal sealed class WindowArguments
    {
        private readonly Option<int?> _window = OptionFactory.Number(
            OptionNames.Window,
            "Denoise in overlapping windows of this side, in texels (default: 128, for textures above 256 x 256).",
            1,
            WindowedDenoising.LargestSide);

        private readonly Option<int?> _overlap = OptionFactory.Number(
            OptionNames.Overlap, "Texels that neighbouring windows share at least (default: 32).", 0, WindowedDenoising.LargestSide);

        private readonly Option<bool> _noWindow = new(OptionNames.NoWindow)
        {
            Description = "Denoise textures of any size whole; above 256 x 256 this takes gigabytes of memory.",
        };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_window, _overlap, _noWindow];

        /// <summary>What was given; null for whole textures.</summary>
        /// <exception cref="RequestException">Two options contradict each other.</exception>
        public WindowedDenoising? Bind(ParseResult parsed)
        {
            var (side, overlap) = (parsed.GetValue(_window), parsed.GetValue(_overlap));
            if (parsed.GetValue(_noWindow))
            {
                return side == null && overlap == null
                    ? null
                    : throw new RequestException(
                        $"{OptionNames.NoWindow} contradicts {(side == null ? OptionNames.Overlap : OptionNames.Window)}. Leave one out.");
            }

            // A side is asked for at any size, an overlap where there are windows.
            var windows = side is { } given ? new WindowedDenoising { Side = given } : WindowedDenoising.Automatic;
            return windows with { Overlap = overlap ?? windows.Overlap };
        }
    }
}
