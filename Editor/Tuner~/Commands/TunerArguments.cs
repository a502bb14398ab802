using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SpeCa.Runtime.Blocks;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Commands
{
    /// <summary>The options of the command line, and what they say.</summary>
    internal sealed class TunerArguments
    {
        private readonly Option<string?> _model = Folder("--model", "Folder of a block model (default: the embedded one).");
        private readonly Option<string?> _out = Folder("--out", "Folder for exported materials (default: textures).");
        private readonly Option<string?> _data = Folder(
            "--data", $"Folder for your own presets (default: {TunerOptions.DefaultDataFolder}).");

        private readonly Option<int?> _port = Number(
            "--port", $"Port on this machine; 0 takes any free one (default: {TunerOptions.FriendlyPort}, or a free one).", 65535);

        private readonly Option<int?> _threads = Number(
            "--threads", "Threads that compute a part on the CPU; 0 takes one per core (default: 0).", 1024);

        private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Do not open the browser." };

        private readonly Option<ProviderPreference?> _provider = new("--provider")
        {
            Description = "Where the model runs; auto takes directml where it works (default: auto).",
            HelpName = "auto|directml|cpu",
            CustomParser = ParseProvider,
        };

        /// <summary>Adds the options to a command.</summary>
        public void AddTo(Command command)
        {
            _provider.CompletionSources.Add("auto", "directml", "cpu");
            foreach (Option option in new Option[] { _model, _out, _data, _provider, _threads, _port, _noBrowser })
            {
                command.Add(option);
            }
        }

        /// <summary>What was asked for; what was not is as by default.</summary>
        public TunerOptions Read(ParseResult parsed)
        {
            var defaults = new TunerOptions();
            return new TunerOptions
            {
                ModelFolder = parsed.GetValue(_model),
                OutputFolder = parsed.GetValue(_out) ?? defaults.OutputFolder,
                DataFolder = parsed.GetValue(_data) ?? defaults.DataFolder,
                Port = parsed.GetValue(_port),
                Provider = parsed.GetValue(_provider),
                Threads = parsed.GetValue(_threads) ?? defaults.Threads,
                OpensBrowser = !parsed.GetValue(_noBrowser),
            };
        }

        private static Option<string?> Folder(string name, string description) =>
            new(name) { Description = description, HelpName = "FOLDER" };

        private static Option<int?> Number(string name, string description, int largest) => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= largest)
                {
                    return value;
                }

                result.AddError($"{name} is '{text}'. Use a number from 0 to {largest}.");
                return null;
            },
        };

        private static ProviderPreference? ParseProvider(ArgumentResult result)
        {
            string text = result.Tokens[0].Value;
            switch (text.ToLowerInvariant())
            {
                case "auto":
                    return ProviderPreference.Auto;
                case "directml":
                    return ProviderPreference.DirectML;
                case "cpu":
                    return ProviderPreference.Cpu;
                default:
                    result.AddError($"--provider is '{text}'. Use auto, directml, cpu.");
                    return null;
            }
        }
    }
}
