using System.CommandLine;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that say which model is used and where it runs.</summary>
    internal sealed class ModelArguments
    {
        /// <summary>The model's folder.</summary>
        public Option<string?> Model { get; } = new(OptionNames.Model)
        {
            Description = "Folder of a block model (default: the embedded one).",
            HelpName = "FOLDER",
        };

        /// <summary>Where it runs.</summary>
        public Option<ProviderPreference?> Provider { get; } = OptionFactory.Choice(
            OptionNames.Provider,
            "Where the model runs; auto takes directml where it works (default: auto).",
            [
                ("auto", ProviderPreference.Auto),
                ("directml", ProviderPreference.DirectML),
                ("cpu", ProviderPreference.Cpu),
            ]);

        /// <summary>The folder that was asked for.</summary>
        public string FolderOf(ParseResult parsed) => parsed.GetValue(Model) ?? EmbeddedModel.Folder;

        /// <summary>The provider that was asked for.</summary>
        public ProviderPreference ProviderOf(ParseResult parsed) => parsed.GetValue(Provider) ?? ProviderPreference.Auto;
    }
}
