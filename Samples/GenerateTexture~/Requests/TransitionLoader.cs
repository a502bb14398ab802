using System;
using System.Linq;
using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Makes the transition of a run.</summary>
    internal static class TransitionLoader
    {
        /// <summary>Makes it.</summary>
        /// <param name="options">What was given.</param>
        /// <param name="manifest">The model.</param>
        /// <returns>The transition; null where there is none.</returns>
        /// <exception cref="RequestException">An option lacks another one or contradicts it, or the material is unknown.</exception>
        /// <exception cref="ImageFileException">The mask cannot be read.</exception>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public static MaterialTransition? Load(TransitionOptions options, BlockModelManifest manifest)
        {
            if (options.To == null)
            {
                Refuse(OptionNames.Where, options.Where != null);
                Refuse(OptionNames.Coverage, options.Coverage != null);
                Refuse(OptionNames.Softness, options.Softness != null);
                Refuse(OptionNames.SpotSize, options.SpotSize != null);
                return null;
            }

            var classes = manifest.Conditioning.Classes;
            return classes.Count == 0
                ? throw new RequestException($"'{manifest.Name}' knows no materials. Leave out {OptionNames.To}.")
                : new MaterialTransition(MaterialSelection.Select(classes, [options.To]).Single().Name, MaskOf(options));
        }

        private static TransitionMask MaskOf(TransitionOptions options)
        {
            switch (options.Where?.ToLowerInvariant())
            {
                case null or TransitionOptions.Spots:
                    return Drawn(options, options.SpotSize is { } spot ? new SpotMask { SpotSize = spot } : new SpotMask());
                case TransitionOptions.Edge:
                    return Drawn(options, options.SpotSize is { } bay ? new EdgeMask { SpotSize = bay } : new EdgeMask());
                case TransitionOptions.Gradient:
                    RefuseWith(options.Where, OptionNames.SpotSize, options.SpotSize != null);
                    return Drawn(options, new GradientMask());
                default:
                    RefuseWith(options.Where!, OptionNames.Coverage, options.Coverage != null);
                    RefuseWith(options.Where!, OptionNames.Softness, options.Softness != null);
                    RefuseWith(options.Where!, OptionNames.SpotSize, options.SpotSize != null);
                    return ImageOf(options.Where!);
            }
        }

        private static DrawnMask Drawn(TransitionOptions options, DrawnMask mask) => mask with
        {
            Coverage = options.Coverage ?? mask.Coverage,
            Softness = options.Softness ?? mask.Softness,
        };

        private static ImageMask ImageOf(string path)
        {
            if (!path.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
            {
                throw new RequestException(
                    $"{OptionNames.Where} is '{path}'. Use {TransitionOptions.Spots}, {TransitionOptions.Edge}, {TransitionOptions.Gradient}, or a gray PNG.");
            }

            var mask = SourceFiles.ReadMask(path);
            return new ImageMask(mask.Values, mask.Width, mask.Height);
        }

        private static void Refuse(string option, bool isAlone)
        {
            if (isAlone)
            {
                throw new RequestException($"{option} does nothing without {OptionNames.To}. Give that too, or leave it out.");
            }
        }

        private static void RefuseWith(string where, string option, bool isGiven)
        {
            if (isGiven)
            {
                throw new RequestException($"{option} does nothing with {OptionNames.Where} {where}. Leave it out.");
            }
        }
    }
}
