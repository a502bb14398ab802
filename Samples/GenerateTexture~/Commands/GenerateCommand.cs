using System;
using System.CommandLine;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>generate</c>, which is also what the program does when no command is named.</summary>
    internal static class GenerateCommand
    {
        /// <summary>Gives the root command the options and the action, and adds the same by name.</summary>
        public static void AddTo(RootCommand root, ModelArguments model)
        {
            // One set of options for both, so that those before the name count as well.
            var arguments = new GenerateArguments(model);
            Configure(root, arguments);
            var named = new Command("generate", "Make textures; the default command.");
            Configure(named, arguments);
            root.Add(named);
        }

        private static void Configure(Command command, GenerateArguments arguments)
        {
            foreach (var option in arguments.All)
            {
                command.Add(option);
            }

            CommandAction.Set(
                command,
                (terminal, parsed, cancellation) =>
                    new GenerateJob(terminal, TimeProvider.System, Load).RunAsync(arguments.Bind(parsed), cancellation));
        }

        private static BlockModel Load(GenerateOptions options) =>
            BlockModel.Load(options.ModelFolder, options.ModelOptions);
    }
}
