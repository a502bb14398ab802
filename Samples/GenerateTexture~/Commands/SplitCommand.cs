using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>split</c>: turns an exported ONNX transformer into a block model.</summary>
    internal static class SplitCommand
    {
        /// <summary>Makes the command.</summary>
        public static Command Create()
        {
            var model = new Argument<string>("MODEL")
            {
                Description = "A diffusion transformer, exported as one ONNX file.",
            };
            var folder = new Option<string?>(OptionNames.Out, "-o")
            {
                Description = "Where the block model goes; a new folder, or an empty one (default: beside the model, by its name).",
                HelpName = "FOLDER",
            };
            var isDryRun = new Option<bool>("--dry-run") { Description = "Show how it would be split, and write nothing." };
            var arguments = new SplitArguments();
            var command = new Command("split", "Split an exported ONNX transformer into a block model.");
            command.Add(model);
            command.Add(folder);
            command.Add(isDryRun);
            foreach (var option in arguments.All)
            {
                command.Add(option);
            }

            CommandAction.Set(command, (terminal, parsed, cancellation) =>
            {
                var path = parsed.GetRequiredValue(model);
                var target = parsed.GetValue(folder) ?? Path.ChangeExtension(path, null);
                var options = arguments.Bind(parsed);
                var plan = LiveStatus.Show(terminal, "Reading the model", () => ModelSplitter.Plan(path, options));
                cancellation.ThrowIfCancellationRequested();
                if (parsed.GetValue(isDryRun))
                {
                    Describe(terminal, plan, target);
                }
                else
                {
                    Write(terminal, plan, target);
                }

                return Task.CompletedTask;
            });
            return command;
        }

        private static void Describe(Terminal terminal, SplitPlan plan, string folder)
        {
            terminal.Show(SplitTables.Summary(plan));
            terminal.Show(SplitTables.PartsWithTensors(plan));
            terminal.Say(
                $"Would write {plan.Parts.Count} parts, manifest.json and {SplitRecord.FileName} to {folder}. "
                + "Nothing was written.");
        }

        private static void Write(Terminal terminal, SplitPlan plan, string folder)
        {
            terminal.Show(SplitTables.Summary(plan));
            terminal.Show(SplitTables.Parts(plan));
            LiveStatus.Show(terminal, "Writing the parts", () => plan.Write(folder));
            terminal.Say($"Wrote {plan.Parts.Count} parts with {plan.BlockCount} blocks to {folder}.");
            terminal.Say($"Check it:  verify {Quoted(folder)} {OptionNames.Against} {Quoted(plan.Model)}");
            terminal.Say($"Then run:  generate {OptionNames.Model} {Quoted(folder)}");
        }

        /// <summary>A path as a shell takes it.</summary>
        public static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
    }
}
