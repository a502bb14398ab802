using System.CommandLine;
using System.Globalization;
using System.IO;
using SpeCa.Benchmarks.Training;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Describes drawn training textures; see <c>Training/draw_training_textures.py</c>.</summary>
    internal static class ReferenceCommand
    {
        public static Command Create()
        {
            var textures = new Argument<DirectoryInfo>("textures") { Description = "Folder of NAME.u8 files." };
            var output = new Argument<FileInfo>("output") { Description = "The file to write." };
            var side = new Option<int>("--side") { Description = "Texels along both axes.", DefaultValueFactory = _ => 64 };
            var channels = new Option<int>("--channels") { Description = "Channels.", DefaultValueFactory = _ => 4 };
            var command = new Command("reference", "Makes the reference of training textures that candidates are compared with.")
            {
                textures, output, side, channels,
            };
            BenchmarkCommandLine.Set(command, (parsed, _) =>
            {
                var drawn = TrainingTextures.Read(parsed.GetValue(textures)!, parsed.GetValue(side), parsed.GetValue(channels));
                using (var stream = parsed.GetValue(output)!.Create())
                {
                    drawn.Pool().Write(stream);
                }

                foreach (var together in new[] { 1, 3 })
                {
                    parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{together} of these textures, from the others of their material: {drawn.Scatter(together):0.000}"));
                }
            });
            return command;
        }
    }
}
