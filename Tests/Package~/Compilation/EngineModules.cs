using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>Which optional modules of the engine an assembly uses: each is a package that a project can switch off.</summary>
    /// <remarks>Types and modules as in Unity's reference source. What has no module here is part of the engine's core.</remarks>
    internal static class EngineModules
    {
        private const string Prefix = "com.unity.modules.";

        private static readonly (string Module, string[] Types)[] _modules =
        [
            ("animation", ["UnityEngine.Animator", "UnityEngine.Animation", "UnityEngine.AnimationClip"]),
            ("audio", ["UnityEngine.Audio"]),
            ("imageconversion", ["UnityEngine.ImageConversion"]),
            ("imgui", ["UnityEngine.GUI", "UnityEngine.Event", "UnityEngine.TextEditor"]),
            ("jsonserialize", ["UnityEngine.JsonUtility"]),
            ("particlesystem", ["UnityEngine.ParticleSystem"]),
            (
                "physics",
                [
                    "UnityEngine.Physics", "UnityEngine.Rigidbody", "UnityEngine.Collider", "UnityEngine.Collision",
                    "UnityEngine.BoxCollider", "UnityEngine.CapsuleCollider", "UnityEngine.MeshCollider",
                    "UnityEngine.SphereCollider", "UnityEngine.CharacterController", "UnityEngine.RaycastHit",
                ]),
            ("screencapture", ["UnityEngine.ScreenCapture"]),
            ("terrain", ["UnityEngine.Terrain"]),
            ("uielements", ["UnityEngine.UIElements."]),
            ("unitywebrequest", ["UnityEngine.Networking."]),
        ];

        // Modules that the user interface brings along.
        private static readonly string[] _ofUserInterface = ["imgui", "jsonserialize"];

        /// <summary>The packages of the modules, without those that another of them depends on.</summary>
        public static IReadOnlyList<string> UsedBy(byte[] image)
        {
            using var file = new PEReader([.. image]);
            MetadataReader metadata = file.GetMetadataReader();
            string[] used = metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .SelectMany(type => _modules.Where(module => Array.Exists(module.Types, start => IsOf(type, start))))
                .Select(module => module.Module)
                .Distinct()
                .ToArray();
            return used
                .Where(module => !used.Contains("uielements") || !_ofUserInterface.Contains(module))
                .Select(module => Prefix + module)
                .ToArray();
        }

        // A namespace, or a type: GUI stands for GUILayout and GUIContent, too.
        private static bool IsOf(string type, string start) => type.StartsWith(start, StringComparison.Ordinal);
    }
}
