using System.CommandLine;
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
                var reference = TrainingTextures.Describe(
                    parsed.GetValue(textures)!, parsed.GetValue(side), parsed.GetValue(channels));
                using var stream = parsed.GetValue(output)!.Create();
                reference.Write(stream);
            });
            return command;
        }
    }
}
