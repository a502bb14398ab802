using System;
using System.Collections.Generic;
using System.Linq;
using UnityEditor;
using UnityEditor.Build;

namespace SpeCa.Setup.Project
{
    /// <summary>
    /// The scripting define that lets SpeCa's other assemblies be compiled: without the libraries they would fail, and with them
    /// everything else in the project.
    /// </summary>
    internal static class LibraryDefine
    {
        // A batch run may start with any of them. The rest gets the define when the editor is switched to it.
        private static readonly NamedBuildTarget[] _common =
        {
            NamedBuildTarget.Standalone, NamedBuildTarget.Server, NamedBuildTarget.Android, NamedBuildTarget.iOS, NamedBuildTarget.tvOS,
            NamedBuildTarget.WebGL, NamedBuildTarget.WindowsStoreApps,
        };

        private static readonly char[] _separators = { ';', ' ' };


        /// <summary>The define's name, a constraint of every other assembly.</summary>
        public const string Name = "SPECA_LIBRARIES";

        /// <summary>Whether it is set for the platform that the editor is switched to.</summary>
        public static bool IsSet => Read(Active).Contains(Name);

        private static NamedBuildTarget Active =>
            NamedBuildTarget.FromBuildTargetGroup(BuildPipeline.GetBuildTargetGroup(EditorUserBuildSettings.activeBuildTarget));

        /// <summary>Sets it for the common platforms and the one that the editor is switched to.</summary>
        public static void Add() => Change(defines => defines.Contains(Name) ? defines : defines.Append(Name));

        /// <summary>Takes it away there.</summary>
        public static void Remove() => Change(defines => defines.Where(define => define != Name));

        private static void Change(Func<IReadOnlyList<string>, IEnumerable<string>> change)
        {
            foreach (NamedBuildTarget target in _common.Append(Active).Distinct())
            {
                string[] before = Read(target);
                string[] after = change(before).ToArray();
                if (!after.SequenceEqual(before))
                {
                    PlayerSettings.SetScriptingDefineSymbols(target, string.Join(";", after));
                }
            }
        }

        private static string[] Read(NamedBuildTarget target) => PlayerSettings.GetScriptingDefineSymbols(target)
            .Split(_separators, StringSplitOptions.RemoveEmptyEntries);
    }
}
