using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NUnit.Framework;
using SpeCa.Editor.Unity.Window;
using SpeCa.Plugin.Unity;
using SpeCa.Samples.Dungeon.Unity;
using SpeCa.Samples.Tuning;
using SpeCa.Setup;
using UnityEditor;

namespace SpeCa.Tests.Unity.Shim
{
    /// <summary>The shim stays as small as what stands on it.</summary>
    internal sealed class ShimUseTests
    {
        [Test]
        public void Every_public_member_of_the_shim_is_used_by_the_sources_or_their_tests()
        {
            var used = new HashSet<string>();
            var users = new[]
            {
                typeof(BlockModelAsset), typeof(TextureGeneratorWindow), typeof(LibrarySetup), typeof(PresetTuning),
                typeof(DungeonBuilder), typeof(ShimUseTests),
            };
            foreach (var user in users)
            {
                used.UnionWith(NamesIn(user.Assembly.Location));
            }

            var unused = new[] { typeof(UnityEngine.Object), typeof(EditorWindow) }
                .SelectMany(shim => shim.Assembly.GetExportedTypes())
                .Where(type => !type.IsEnum && !typeof(Attribute).IsAssignableFrom(type))
                .SelectMany(MembersOf)
                .Where(member => !used.Contains(member.Name))
                .Select(member => $"{member.DeclaringType!.Name}.{member.Name}");

            Assert.That(string.Join(", ", unused), Is.Empty);
        }

        private static IEnumerable<MemberInfo> MembersOf(Type type) => type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is MethodInfo { IsSpecialName: false } method
                ? !IsInherited(method) && method.DeclaringType!.BaseType != typeof(MulticastDelegate)
                : member is PropertyInfo or EventInfo or FieldInfo);

        private static bool IsInherited(MethodInfo method) =>
            method.GetBaseDefinition() != method || method.DeclaringType!.IsInterface;

        private static IEnumerable<string> NamesIn(string assembly)
        {
            using var file = new PEReader(File.OpenRead(assembly));
            var metadata = file.GetMetadataReader();
            foreach (var handle in metadata.MemberReferences)
            {
                string name = metadata.GetString(metadata.GetMemberReference(handle).Name);
                yield return name;
                foreach (string accessor in new[] { "get_", "set_", "add_", "remove_" })
                {
                    if (name.StartsWith(accessor, StringComparison.Ordinal))
                    {
                        yield return name[accessor.Length..];
                    }
                }
            }

            // Properties that attributes are given are named in their blobs; overrides and messages are the sources' own.
            foreach (var handle in metadata.MethodDefinitions)
            {
                yield return metadata.GetString(metadata.GetMethodDefinition(handle).Name);
            }
        }
    }
}
