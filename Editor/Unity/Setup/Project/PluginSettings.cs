using System.Collections.Generic;
using System.Linq;
using SpeCa.Setup.Libraries;
using UnityEditor;

namespace SpeCa.Setup.Project
{
    /// <summary>Tells Unity where each library runs.</summary>
    internal static class PluginSettings
    {
        private const string CpuKey = "CPU";
        private const string SystemKey = "OS";

        private static readonly BuildTarget[] _desktops =
        {
            BuildTarget.StandaloneWindows64, BuildTarget.StandaloneOSX, BuildTarget.StandaloneLinux64,
        };

        /// <summary>Sets the import settings of a library that Unity has imported, where they differ.</summary>
        public static void Apply(LibraryFile file, string assetPath)
        {
            if (!(AssetImporter.GetAtPath(assetPath) is PluginImporter importer) || !file.IsNative)
            {
                // Unity takes a managed library for every platform, as it should.
                return;
            }

            (BuildTarget target, string system, string cpu) = For(file.Platform);
            if (IsSet(importer, target, system, cpu))
            {
                return;
            }

            importer.SetCompatibleWithAnyPlatform(false);
            importer.SetCompatibleWithEditor(true);
            importer.SetEditorData(SystemKey, system);
            importer.SetEditorData(CpuKey, cpu);
            foreach (BuildTarget desktop in _desktops)
            {
                importer.SetCompatibleWithPlatform(desktop, desktop == target);
            }

            importer.SetPlatformData(target, CpuKey, cpu);

            // Loaded by full path before first use instead; a library that is loaded at the start could not be updated.
            importer.isPreloaded = false;
            importer.SaveAndReimport();
        }

        private static bool IsSet(PluginImporter importer, BuildTarget target, string system, string cpu)
        {
            IEnumerable<BuildTarget> compatible = _desktops.Where(importer.GetCompatibleWithPlatform);
            return !importer.GetCompatibleWithAnyPlatform()
                && importer.GetCompatibleWithEditor()
                && !importer.isPreloaded
                && importer.GetEditorData(SystemKey) == system
                && importer.GetEditorData(CpuKey) == cpu
                && importer.GetPlatformData(target, CpuKey) == cpu
                && compatible.SequenceEqual(new[] { target });
        }

        // The names are the ones that Unity writes into the plugins' .meta files.
        private static (BuildTarget Target, string System, string Cpu) For(LibraryPlatform platform) => platform switch
        {
            LibraryPlatform.MacOSArm64 => (BuildTarget.StandaloneOSX, "OSX", "ARM64"),
            LibraryPlatform.Linux64 => (BuildTarget.StandaloneLinux64, "Linux", "x86_64"),
            _ => (BuildTarget.StandaloneWindows64, "Windows", "x86_64"),
        };
    }
}
