using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The program's commands.</summary>
    internal static class TextureCommandLine
    {
        /// <summary>Runs a command line.</summary>
        /// <returns>The exit code.</returns>
        public static Task<int> RunAsync(string[] arguments) =>
            RunAsync(arguments, CommandLineRun.OfProcess, default);

        /// <summary>Runs a command line with writers of the caller's.</summary>
        /// <returns>The exit code.</returns>
        public static Task<int> RunAsync(string[] arguments, InvocationConfiguration configuration, CancellationToken cancellation) =>
            CommandLineRun.RunAsync(Create(), arguments, configuration, cancellation);

        /// <summary>Makes the commands.</summary>
        internal static RootCommand Create()
        {
            var model = new ModelArguments();
            var root = new RootCommand(
                "Makes tileable texture maps with speculative diffusion. Without arguments: one texture of every material.");
            GenerateCommand.AddTo(root, model);
            root.Add(MaterialsCommand.Create(model));
            root.Add(InspectCommand.Create(model));
            root.Add(CalibrateCommand.Create(model));
            root.Add(SplitCommand.Create());
            root.Add(ImportCommand.Create());
            root.Add(VerifyCommand.Create());
            foreach (var command in root.Subcommands)
            {
                command.Validators.Add(RefuseForeignOptions);
            }

            return root;
        }

        // The root command takes all options of generate, so any of them may stand before the name of a command.
        private static void RefuseForeignOptions(CommandResult result)
        {
            if (result.Parent is not CommandResult root)
            {
                return;
            }

            foreach (var given in root.Children.OfType<OptionResult>().Where(option => !option.Implicit))
            {
                if (!result.Command.Options.Contains(given.Option))
                {
                    result.AddError($"{given.Option.Name} does not go with {result.Command.Name}. Leave it out.");
                }
            }
        }
    }
}
