using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Where a command prints: results to the output, warnings and errors to the error stream.</summary>
    internal sealed class Terminal
    {
        // Wide enough that nothing is folded in a file or a pipe, where nobody can see where it was.
        private const int PipeWidth = 250;
        private const int Unfolded = 100_000;

        private readonly TextWriter _writer;
        private readonly IAnsiConsole _error;

        /// <summary>Prints to the given writers, in colour where they are a terminal that has it.</summary>
        public Terminal(TextWriter output, TextWriter error)
        {
            _writer = output;
            Output = Create(output);
            if (!Output.Profile.Out.IsTerminal)
            {
                Output.Profile.Width = PipeWidth;
            }

            // The terminal folds long messages by itself, and then they can be copied as one.
            _error = Create(error);
            _error.Profile.Width = Unfolded;
        }

        /// <summary>The output as Spectre.Console sees it.</summary>
        public IAnsiConsole Output { get; }

        /// <summary>Whether what has been printed can be drawn over.</summary>
        public bool IsLive => Output.Profile.Out.IsTerminal && Output.Profile.Capabilities.Ansi;

        /// <summary>Prints a line as it is, never folded.</summary>
        public void Say(string line) => _writer.WriteLine(line);

        /// <summary>Prints a table.</summary>
        public void Show(IRenderable table) => Output.Write(table);

        /// <summary>Prints a warning.</summary>
        public void Warn(string message) => _error.WriteLine(message, new Style(Color.Yellow));

        /// <summary>Prints an error.</summary>
        public void Fail(string message) => _error.WriteLine(message, new Style(Color.Red));

        // Left to itself Spectre.Console also looks at the environment, and colours files that are no terminal.
        private static IAnsiConsole Create(TextWriter writer)
        {
            var output = new AnsiConsoleOutput(writer);
            return AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = output,
                Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            });
        }
    }
}
