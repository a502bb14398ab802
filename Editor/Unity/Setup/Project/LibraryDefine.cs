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
        private static readonly char[] _separators = { ';', ' ' };


        /// <summary>The define's name, a constraint of every other assembly.</summary>
        public const string Name = "SPECA_LIBRARIES";

        /// <summary>Whether it is set for the platform that the editor is switched to.</summary>
        public static bool IsSet => Read(Active).Contains(Name);

        private static NamedBuildTarget Active =>
            NamedBuildTarget.FromBuildTargetGroup(BuildPipeline.GetBuildTargetGroup(EditorUserBuildSettings.activeBuildTarget));

        /// <summary>Sets it for desktops, servers and the platform that the editor is switched to.</summary>
        public static void Add() => Change(defines => defines.Contains(Name) ? defines : defines.Append(Name));

        /// <summary>Takes it away there.</summary>
        public static void Remove() => Change(defines => defines.Where(define => define != Name));

        private static void Change(Func<IReadOnlyList<string>, IEnumerable<string>> change)
        {
            foreach (NamedBuildTarget target in new[] { NamedBuildTarget.Standalone, NamedBuildTarget.Server, Active }.Distinct())
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
