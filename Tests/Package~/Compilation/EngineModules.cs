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
        private const string Engine = "UnityEngine.";

        private static readonly (string Module, string[] Types)[] _modules =
        [
            ("animation", ["Animation", "AnimationClip", "Animator"]),
            ("audio", ["AudioClip", "AudioListener", "AudioSource"]),
            ("imageconversion", ["ImageConversion"]),
            ("imgui", ["Event", "GUI", "GUIContent", "GUILayout", "GUISkin", "GUIStyle", "GUIUtility"]),
            ("jsonserialize", ["JsonUtility"]),
            ("particlesystem", ["ParticleSystem"]),
            (
                "physics",
                [
                    "BoxCollider", "CapsuleCollider", "CharacterController", "Collider", "Collision", "MeshCollider", "Physics",
                    "RaycastHit", "Rigidbody", "SphereCollider",
                ]),
            ("screencapture", ["ScreenCapture"]),
            ("terrain", ["Terrain", "TerrainData"]),
            ("uielements", ["UIElements."]),
            ("unitywebrequest", ["Networking."]),
        ];

        // Modules that the user interface brings along.
        private static readonly string[] _ofUserInterface = ["imgui", "jsonserialize"];

        /// <summary>The packages of the modules that any of some assemblies uses, without those that another depends on.</summary>
        public static IReadOnlyList<string> UsedBy(IEnumerable<byte[]> images)
        {
            string[] used = images.SelectMany(TypesIn)
                .SelectMany(type => _modules.Where(module => Array.Exists(module.Types, part => IsOf(type, part))))
                .Select(module => module.Module)
                .Distinct()
                .ToArray();
            return used
                .Where(module => !used.Contains("uielements") || !_ofUserInterface.Contains(module))
                .Select(module => Prefix + module)
                .ToArray();
        }

        private static string[] TypesIn(byte[] image)
        {
            if (image.Length == 0)
            {
                return [];
            }

            using var file = new PEReader([.. image]);
            MetadataReader metadata = file.GetMetadataReader();
            return metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .ToArray();
        }

        // A part is the name of a type, or of a namespace with the dot behind it.
        private static bool IsOf(string type, string part) =>
            part.EndsWith('.') ? type.StartsWith(Engine + part, StringComparison.Ordinal) : type == Engine + part;
    }
}
