using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using System.Numerics;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Makes options that check their own values. An option that is not given is null.</summary>
    internal static class OptionFactory
    {
        private delegate bool TryParse<T>(string text, out T value);

        /// <summary>An option with a finite number in a range, ends included.</summary>
        /// <param name="name">The option's name.</param>
        /// <param name="description">What it is for.</param>
        /// <param name="minimum">The least value.</param>
        /// <param name="maximum">The greatest value.</param>
        /// <param name="range">The range in words, as the end of "Use a number ...".</param>
        public static Option<T?> Number<T>(string name, string description, T minimum, T maximum, string range)
            where T : struct, INumber<T> =>
            new(name)
            {
                Description = description,
                HelpName = "N",
                CustomParser = result =>
                {
                    var text = result.Tokens[0].Value;
                    if (T.TryParse(text, CultureInfo.InvariantCulture, out var value)
                        && T.IsFinite(value) && value >= minimum && value <= maximum)
                    {
                        return value;
                    }

                    result.AddError($"{name} is '{text}'. Use a number {range}.");
                    return null;
                },
            };

        /// <summary>An option with a number in a range, ends included.</summary>
        public static Option<T?> Number<T>(string name, string description, T minimum, T maximum)
            where T : struct, INumber<T> =>
            Number(name, description, minimum, maximum, $"from {minimum} to {maximum}");

        /// <summary>An option with a whole number in a range, ends included, or the word auto.</summary>
        /// <param name="name">The option's name.</param>
        /// <param name="description">What it is for.</param>
        /// <param name="minimum">The least value.</param>
        /// <param name="maximum">The greatest value.</param>
        /// <param name="auto">The value that auto stands for.</param>
        public static Option<int?> NumberOrAuto(string name, string description, int minimum, int maximum, int auto) =>
            new(name)
            {
                Description = description,
                HelpName = "N|auto",
                CustomParser = result =>
                {
                    var text = result.Tokens[0].Value;
                    if (string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase))
                    {
                        return auto;
                    }

                    if (int.TryParse(text, CultureInfo.InvariantCulture, out var value)
                        && value >= minimum && value <= maximum)
                    {
                        return value;
                    }

                    result.AddError($"{name} is '{text}'. Use auto, or a number from {minimum} to {maximum}.");
                    return null;
                },
            };

        /// <summary>An option with one of some named values.</summary>
        public static Option<T?> Choice<T>(string name, string description, IReadOnlyList<(string Name, T Value)> choices)
            where T : struct
        {
            var names = choices.Select(choice => choice.Name).ToArray();
            var option = new Option<T?>(name)
            {
                Description = description,
                HelpName = string.Join('|', names),
                CustomParser = result => Choose(result, name, choices),
            };
            option.CompletionSources.Add(names);
            return option;
        }

        /// <summary>An option with a size.</summary>
        public static Option<TextureSize?> Size(string name, string description) => Parsed<TextureSize>(
            name, description, "N|WxH", TextureSize.TryParse, "texels as N or WxH, for example 64 or 128x64");

        /// <summary>An option with a latent's shape.</summary>
        public static Option<LatentShape?> Latent(string name, string description) => Parsed<LatentShape>(
            name, description, "CxHxW", LatentShape.TryParse, "channels, height and width as CxHxW, for example 4x64x64");

        /// <summary>An option with a file for each of several names.</summary>
        public static Option<NamedFile[]?> NamedFiles(string name, string description) =>
            new(name)
            {
                Description = description,
                HelpName = "NAME=FILE",
                Arity = ArgumentArity.OneOrMore,
                AllowMultipleArgumentsPerToken = false,
                CustomParser = result =>
                {
                    var files = new List<NamedFile>();
                    foreach (var token in result.Tokens)
                    {
                        var parts = token.Value.Split('=', 2);
                        if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
                        {
                            result.AddError($"{name} is '{token.Value}'. Use NAME=FILE.");
                            return null;
                        }

                        files.Add(new NamedFile(parts[0], parts[1]));
                    }

                    return files.ToArray();
                },
            };

        private static Option<T?> Parsed<T>(string name, string description, string form, TryParse<T> tryParse, string use)
            where T : struct =>
            new(name)
            {
                Description = description,
                HelpName = form,
                CustomParser = result =>
                {
                    var text = result.Tokens[0].Value;
                    if (tryParse(text, out var value))
                    {
                        return value;
                    }

                    result.AddError($"{name} is '{text}'. Use {use}.");
                    return null;
                },
            };

        private static T? Choose<T>(ArgumentResult result, string name, IReadOnlyList<(string Name, T Value)> choices)
            where T : struct
        {
            var text = result.Tokens[0].Value;
            foreach (var choice in choices)
            {
                if (string.Equals(choice.Name, text, StringComparison.OrdinalIgnoreCase))
                {
                    return choice.Value;
                }
            }

            result.AddError($"{name} is '{text}'. Use {string.Join(", ", choices.Select(choice => choice.Name))}.");
            return null;
        }
    }
}
