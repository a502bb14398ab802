using System.CommandLine;
using System.Globalization;
using System.Threading.Tasks;
using Spectre.Console;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The command <c>materials</c>: what a model can make.</summary>
    internal static class MaterialsCommand
    {
        /// <summary>Makes the command.</summary>
        public static Command Create(ModelArguments model)
        {
            var command = new Command("materials", "List what the model can make.");
            command.Add(model.Model);
            CommandAction.Set(command, (terminal, parsed, _) =>
            {
                terminal.Show(Tabulate(ManifestReader.Read(model.FolderOf(parsed))));
                return Task.CompletedTask;
            });
            return command;
        }

        private static Table Tabulate(BlockModelManifest manifest)
        {
            var table = Tables.Create(manifest.Name, "Label", "Material", "Roughness", "Relief");
            for (var label = 0; label < manifest.Conditioning.Classes.Count; label++)
            {
                var material = manifest.Conditioning.Classes[label];
                table.AddRow(
                    new Text(label.ToString(CultureInfo.InvariantCulture)),
                    new Text(material.Name),
                    new Text(material.Roughness.ToString("0.00", CultureInfo.InvariantCulture)),
                    new Text(material.Relief.ToString("0.000", CultureInfo.InvariantCulture)));
            }

            return table;
        }
    }
}
