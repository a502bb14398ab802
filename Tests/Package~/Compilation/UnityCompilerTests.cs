using System.Collections.Immutable;
using System.IO;
using NUnit.Framework;
using SpeCa.Package.Tests.Projects;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>What Unity would refuse is refused here, and what it would leave out is left out.</summary>
    [TestFixture]
    internal sealed class UnityCompilerTests
    {
        private const string Tool = "namespace Tools { public static class Tool { public const int Size = 3; } }";
        private const string UserOfTool = "namespace Users { public static class User { public const int Size = Tools.Tool.Size; } }";
        private const string UserOfJson = "public static class User { public static string Of(int x) => System.Text.Json.JsonSerializer.Serialize(x); }";
        private const string UserOfEditor = "public static class User { public static void Of() => UnityEditor.AssetDatabase.ImportAsset(\"\"); }";
        private const string UserOfEngine = "public static class User { public static string Of(UnityEngine.Object x) => x.name; }";

        private MadeUpProject _project = null!;

        [SetUp]
        public void Create() => _project = new MadeUpProject();

        [TearDown]
        public void Remove() => _project.Dispose();

        [Test]
        public void An_assembly_sees_another_that_it_names()
        {
            _project.WithAssembly("A", UserOfTool, """ "references": ["B"] """).WithAssembly("B", Tool);

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
            Assert.That(_project.Compiled(MadeUpProject.Editor), Is.EqualTo(new[] { "B", "A" }));
        }

        [Test]
        public void An_assembly_does_not_see_another_that_it_does_not_name()
        {
            _project.WithAssembly("A", UserOfTool).WithAssembly("B", Tool);

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain("A: ").And.Contain("error CS0103: The name 'Tools'"));
        }

        [Test]
        public void An_assembly_does_not_see_what_only_its_references_name()
        {
            _project.WithAssembly("A", UserOfTool, """ "references": ["B"] """)
                .WithAssembly("B", "public class Between : Tools.Base { }", """ "references": ["C"] """)
                .WithAssembly("C", "namespace Tools { public class Base { } public static class Tool { public const int Size = 3; } }");

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain("A: ").And.Contain("error CS"));
        }

        [Test]
        public void A_reference_that_is_not_there_is_passed_over()
        {
            _project.WithAssembly("A", Tool, """ "references": ["not.installed"] """);

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
        }

        [Test]
        public void References_in_a_circle_are_refused()
        {
            _project.WithAssembly("A", Tool, """ "references": ["B"] """).WithAssembly("B", "class X { }", """ "references": ["A"] """);

            Assert.That(() => _project.Compiled(MadeUpProject.Editor), Throws.InstanceOf<InvalidDataException>());
        }

        [TestCase("namespace Short; public class C { }", "CS8773")]
        [TestCase("public class C { public readonly record struct Pair(int X, int Y); }", "CS8773")]
        [TestCase("public class C { public int[] Numbers = [1, 2]; }", "error CS")]
        public void Language_that_is_newer_than_Unitys_is_refused(string script, string error)
        {
            _project.WithAssembly("A", script);

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain(error));
        }

        [Test]
        public void What_only_newer_base_libraries_have_is_refused()
        {
            _project.WithAssembly("A", "public class C { public int Next() => System.Random.Shared.Next(); }");

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain("'Random' does not contain a definition for 'Shared'"));
        }

        [Test]
        public void A_warning_is_a_message()
        {
            _project.WithAssembly("A", "public class C { public void M() { int unused = 1; } }");

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain("warning CS0219"));
        }

        [Test]
        public void Nullable_annotations_need_the_response_file()
        {
            _project.WithAssembly("A", "public class C { public string? Name; }");
            string without = _project.Messages(MadeUpProject.Editor);

            _project.With("Packages/made.up/A/csc.rsp", "-nullable:enable\n");

            Assert.That(without, Does.Contain("warning CS8632"));
            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
        }

        [Test]
        public void A_constraint_that_does_not_hold_leaves_an_assembly_out()
        {
            _project.WithAssembly("A", "no C# at all", """ "defineConstraints": ["READY"] """);

            Assert.That(_project.Compiled(MadeUpProject.Editor), Is.Empty);
            Assert.That(_project.Messages(MadeUpProject.Editor with { ProjectSymbols = ["READY"] }), Does.Contain("A: "));
        }

        [TestCase("1.2.0", ExpectedResult = 0)]
        [TestCase("1.3.0", ExpectedResult = 1)]
        [TestCase("2.0.0", ExpectedResult = 1)]
        public int A_package_of_a_version_sets_a_symbol(string version)
        {
            _project.WithAssembly("A", Tool, """
                "defineConstraints": ["READY"],
                "versionDefines": [{ "name": "other", "expression": "1.3", "define": "READY" }]
                """);

            return _project.Compiled(MadeUpProject.Editor with
            {
                Packages = ImmutableDictionary<string, string>.Empty.Add("other", version),
            }).Count;
        }

        [Test]
        public void An_assembly_of_the_editor_is_not_in_players()
        {
            _project.WithAssembly("A", UserOfEditor, """ "includePlatforms": ["Editor"] """);

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
            Assert.That(_project.Compiled(MadeUpProject.Editor), Is.EqualTo(new[] { "A" }));
            Assert.That(_project.Compiled(MadeUpProject.Player), Is.Empty);
        }

        [Test]
        public void Use_of_the_editor_in_other_assemblies_is_refused_in_players()
        {
            _project.WithAssembly("A", UserOfEditor);

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
            Assert.That(_project.Messages(MadeUpProject.Player), Does.Contain("CS0103"));
        }

        [Test]
        public void An_assembly_that_declines_the_engine_does_not_see_it()
        {
            _project.WithAssembly("A", UserOfEngine, """ "noEngineReferences": true """).WithAssembly("B", UserOfEngine);

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain("A: ").And.Not.Contain("B: "));
        }

        [Test]
        public void An_assembly_that_overrides_its_libraries_sees_only_those_that_it_names()
        {
            _project.WithAssembly("A", UserOfJson, """ "overrideReferences": true """)
                .WithAssembly("B", UserOfJson, """ "overrideReferences": true, "precompiledReferences": ["System.Text.Json.dll"] """)
                .WithAssembly("C", UserOfJson);

            Assert.That(_project.Messages(MadeUpProject.Editor), Does.Contain("A: ").And.Not.Contain("B: ").And.Not.Contain("C: "));
        }

        [Test]
        public void Hidden_folders_are_not_compiled()
        {
            _project.WithAssembly("A", Tool)
                .With("Packages/made.up/A/Desktop~/Bad.cs", "no C# at all")
                .With("Packages/made.up/A/.git/Bad.cs", "no C# at all");

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
        }

        [Test]
        public void A_script_belongs_to_the_nearest_definition()
        {
            _project.WithAssembly("A", "class X { }")
                .With("Packages/made.up/A/Inner/Inner.asmdef", """{ "name": "Inner" }""")
                .With("Packages/made.up/A/Inner/Deep/Tool.cs", Tool)
                .WithAssembly("B", UserOfTool, """ "references": ["Inner"] """);

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
        }

        [Test]
        public void A_script_of_a_package_that_belongs_to_no_assembly_is_reported()
        {
            _project.With("Packages/made.up/Lost.cs", Tool);

            Assert.That(() => _project.Compiled(MadeUpProject.Editor), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("Lost.cs"));
        }

        [Test]
        public void A_field_that_Unity_does_not_know_is_reported()
        {
            _project.WithAssembly("A", Tool, """ "refernces": [] """);

            Assert.That(() => _project.Compiled(MadeUpProject.Editor), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("refernces"));
        }

        [Test]
        public void Scripts_in_Assets_see_the_assemblies_that_let_them()
        {
            _project.WithAssembly("A", Tool).With("Assets/User.cs", UserOfTool);

            Assert.That(_project.Messages(MadeUpProject.Player), Is.Empty);
            Assert.That(_project.Compiled(MadeUpProject.Player), Is.EqualTo(new[] { "A", "Assembly-CSharp" }));
        }

        [Test]
        public void Scripts_in_Assets_do_not_see_an_assembly_that_has_to_be_named()
        {
            _project.WithAssembly("A", Tool, """ "autoReferenced": false """).With("Assets/User.cs", UserOfTool);

            Assert.That(_project.Messages(MadeUpProject.Player), Does.Contain("Assembly-CSharp: "));
        }

        [Test]
        public void Scripts_in_an_Editor_folder_of_Assets_are_not_in_players()
        {
            _project.With("Assets/Editor/User.cs", UserOfEditor);

            Assert.That(_project.Messages(MadeUpProject.Editor), Is.Empty);
            Assert.That(_project.Compiled(MadeUpProject.Player), Is.Empty);
        }
    }
}
