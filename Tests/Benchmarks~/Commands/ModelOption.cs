using System.CommandLine;
using System.IO;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>The folder of the model that is measured.</summary>
    internal static class ModelOption
    {
        /// <summary>Makes the option; its default is the default model of the repository around the current folder.</summary>
        public static Option<DirectoryInfo> Create() => new("--model")
        {
            Description = "Folder of the block model.",
            DefaultValueFactory = _ => FindDefault(),
        };

        private static DirectoryInfo FindDefault()
        {
            var relative = Path.Combine("Samples", "DefaultModel~");
            for (var folder = new DirectoryInfo("."); folder != null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, relative)))
                {
                    return new DirectoryInfo(Path.Combine(folder.FullName, relative));
                }
            }

            return new DirectoryInfo(relative);
        }
    }
}
