using System.CommandLine;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>calibrate</c>: finds the preset of a model that holds a target.</summary>
    internal static class CalibrateCommand
    {
        /// <summary>Makes the command.</summary>
        public static Command Create(ModelArguments model)
        {
            var arguments = new CalibrateArguments(model);
            var command = new Command("calibrate", "Find the preset that holds a quality or a speed-up, and write it to a file.");
            foreach (var option in arguments.All)
            {
                command.Add(option);
            }

            CommandAction.Set(
                command,
                (terminal, parsed, cancellation) => new CalibrateJob(terminal, Load).RunAsync(arguments.Bind(parsed), cancellation));
            return command;
        }

        private static BlockModel Load(GenerateOptions options) => BlockModel.Load(options.ModelFolder, options.ModelOptions);
    }
}
