using System.CommandLine;
using System.Globalization;
using System.Threading.Tasks;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>verify</c>: runs a block model beside the model that it was split from.</summary>
    internal static class VerifyCommand
    {
        // Sums in another order differ by this much in single precision; a wrong cut differs by far more.
        private const float DefaultTolerance = 1e-5f;

        /// <summary>Makes the command.</summary>
        public static Command Create()
        {
            var folder = new Argument<string>("FOLDER") { Description = "A folder that a model was split into." };
            var against = new Option<string?>(OptionNames.Against)
            {
                Description = $"The model that it was split from (default: the one that {SplitRecord.FileName} names).",
                HelpName = "MODEL",
            };
            var tolerance = OptionFactory.Number(
                "--tolerance",
                "The largest difference that passes, relative to the largest output (default: 1e-5; "
                + "1e-2 suits half precision).",
                0f,
                1f);
            var command = new Command("verify", "Compare a split model's output with the original's.");
            command.Add(folder);
            command.Add(against);
            command.Add(tolerance);
            CommandAction.Set(command, (terminal, parsed, _) =>
            {
                Verify(
                    terminal,
                    parsed.GetRequiredValue(folder),
                    parsed.GetValue(against),
                    parsed.GetValue(tolerance) ?? DefaultTolerance);
                return Task.CompletedTask;
            });
            return command;
        }

        private static void Verify(Terminal terminal, string folder, string? model, float tolerance)
        {
            var difference = LiveStatus.Show(
                terminal, "Running both models on the CPU", () => SplitVerification.Compare(folder, model));
            terminal.Say($"Largest difference:  {Text(difference.Largest)}");
            terminal.Say($"Relative difference: {Text(difference.Relative)}");

            // Not the other way around: what is not a number fails.
            if (!(difference.Relative <= tolerance))
            {
                throw new SplitMismatchException(
                    $"{folder} differs from its original by {Text(difference.Relative)}, more than {Text(tolerance)}. "
                    + $"Check that {OptionNames.Against} names the file that it was split from, and split it again.");
            }

            terminal.Say(difference.IsExact ? "The outputs are the same, bit for bit." : $"Within {Text(tolerance)}.");
        }

        private static string Text(float value) => value.ToString("G3", CultureInfo.InvariantCulture);
    }
}
