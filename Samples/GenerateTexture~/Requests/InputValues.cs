using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Reads what is said about a model's inputs: sizes, values and names.</summary>
    internal static class InputValues
    {
        /// <summary>Reads sizes in the form NAME=SIZE.</summary>
        /// <exception cref="RequestException">One has another form, or a name comes twice.</exception>
        public static IReadOnlyDictionary<string, long> ParseDimensions(string option, IEnumerable<string> texts)
        {
            var sizes = new Dictionary<string, long>();
            foreach (var text in texts)
            {
                var (name, value) = SplitPair(option, text, "NAME=SIZE, for example height=64");
                if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
                {
                    throw new RequestException($"{option} {name} is '{value}'. Use a whole number above 0.");
                }

                Add(sizes, option, name, size);
            }

            return sizes;
        }

        /// <summary>Reads values in the form INPUT=VALUE, where the value is numbers or @FILE.</summary>
        /// <exception cref="RequestException">One has another form, or a name comes twice.</exception>
        /// <exception cref="IOException">A file cannot be read.</exception>
        public static IReadOnlyDictionary<string, IReadOnlyList<float>> ParseBindings(
            string option, IEnumerable<string> texts)
        {
            var bindings = new Dictionary<string, IReadOnlyList<float>>();
            foreach (var text in texts)
            {
                var (name, value) = SplitPair(option, text, "INPUT=VALUE, for example guidance=3.5 or ids=@ids.txt");
                var numbers = value.StartsWith('@') ? File.ReadAllText(value[1..]) : value;
                Add(bindings, option, name, ParseNumbers($"{option} {name}", numbers));
            }

            return bindings;
        }

        /// <summary>Reads names, one a line.</summary>
        /// <exception cref="RequestException">There is none.</exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        public static IReadOnlyList<string> ReadNames(string file)
        {
            var names = File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            return names.Length > 0 ? names : throw new RequestException($"'{file}' has no names. Write one class a line.");
        }

        private static float[] ParseNumbers(string what, string text)
        {
            var numbers = text
                .Split((char[]?)[',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(number => ParseNumber(what, number))
                .ToArray();
            return numbers.Length > 0
                ? numbers
                : throw new RequestException($"{what} has no value. Use one number or more.");
        }

        private static float ParseNumber(string what, string text) =>
            float.TryParse(text, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
                ? value
                : throw new RequestException(
                    $"{what} has '{text}' among its values. Use numbers, between commas or spaces.");

        private static (string Name, string Value) SplitPair(string option, string text, string form)
        {
            var at = text.IndexOf('=');
            return at > 0
                ? (text[..at], text[(at + 1)..])
                : throw new RequestException($"{option} is '{text}'. Use {form}.");
        }

        private static void Add<T>(Dictionary<string, T> values, string option, string name, T value)
        {
            if (!values.TryAdd(name, value))
            {
                throw new RequestException($"{option} names '{name}' twice. Leave one out.");
            }
        }
    }
}
