using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Package.Tests.Tarball;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>The package as a user has it: from the tarball, in a project, with its samples imported.</summary>
    [TestFixture]
    internal sealed class InstalledPackageTests
    {
        private const string Libraries = "SPECA_LIBRARIES";
        private const string SetUp = "SpeCa.Setup";

        private static readonly string[] _inPlayers = ["SpeCa.Runtime", "SpeCa.Prompts", "SpeCa.Plugin"];

        private static readonly string[] _inEditor = [.. _inPlayers, "SpeCa.Import", "SpeCa.Editor", "SpeCa.Tests"];

        // It takes seconds, and some tests look at the same.
        private readonly Dictionary<string, IReadOnlyList<CompiledAssembly>> _compiled = [];

        private InstalledPackage _package = null!;
        private IReadOnlyList<ScriptAssembly> _assemblies = null!;
        private PrecompiledAssemblies _precompiled = null!;

        [OneTimeSetUp]
        public void Install()
        {
            _package = InstalledPackage.Create();
            _package.ImportSamples();
            _assemblies = ScriptAssemblies.Of(_package.ProjectFolder);
            _precompiled = PrecompiledAssemblies.OfThisBuild();
        }

        [OneTimeTearDown]
        public void Remove() => _package?.Dispose();

        [TestCase("2022_3", "WIN")]
        [TestCase("6000_0", "LINUX")]
        public void It_compiles_in_the_editor_without_a_message(string release, string system)
        {
            var target = new UnityTarget { Release = release, System = system, IsEditor = true, ProjectSymbols = [Libraries] };

            IReadOnlyList<CompiledAssembly> compiled = Compile(target);

            Assert.That(MessagesOf(compiled), Is.Empty);
            Assert.That(compiled.Select(assembly => assembly.Name), Is.SupersetOf(_inEditor));
        }

        [TestCase("2022_3", "LINUX")]
        [TestCase("6000_0", "WIN")]
        [TestCase("6000_0", "OSX")]
        public void It_compiles_for_a_player_without_a_message(string release, string system)
        {
            var target = new UnityTarget { Release = release, System = system, IsEditor = false, ProjectSymbols = [Libraries] };

            IReadOnlyList<CompiledAssembly> compiled = Compile(target);

            Assert.That(MessagesOf(compiled), Is.Empty);
            Assert.That(compiled.Select(assembly => assembly.Name), Is.SupersetOf(_inPlayers));
            Assert.That(compiled.Select(assembly => assembly.Name).Intersect(_inEditor.Except(_inPlayers)), Is.Empty);
        }

        [Test]
        public void Before_the_libraries_are_there_only_the_set_up_step_is_compiled()
        {
            var target = new UnityTarget { Release = "2022_3", System = "WIN", IsEditor = true };

            IReadOnlyList<CompiledAssembly> compiled = new UnityCompiler(_precompiled.WithoutLibraries())
                .Compile(_assemblies, target);

            Assert.That(MessagesOf(compiled), Is.Empty);
            Assert.That(compiled.Select(assembly => assembly.Name), Is.EqualTo(_assemblies.Select(assembly => assembly.Name).Where(name => name == SetUp)));
        }

        [Test]
        public void Every_assembly_waits_for_the_libraries_but_the_set_up_step()
        {
            IEnumerable<string> waiting = _assemblies
                .Where(assembly => assembly.Definition.DefineConstraints.Contains(Libraries))
                .Select(assembly => assembly.Name);

            Assert.That(
                waiting,
                Is.EquivalentTo(Defined().Select(assembly => assembly.Name).Where(name => name != SetUp)));
        }

        [Test]
        public void Every_assembly_turns_nullable_reference_types_on()
        {
            IEnumerable<string> without = Defined()
                .Where(assembly => assembly.ResponseFile is null || File.ReadAllText(assembly.ResponseFile).Trim() != "-nullable:enable")
                .Select(assembly => assembly.Name);

            Assert.That(without, Is.Empty);
        }

        [Test]
        public void ONNX_Runtime_may_come_from_a_package_that_compiles_it_from_source()
        {
            IEnumerable<string> users = _assemblies
                .Where(assembly => assembly.Definition.PrecompiledReferences.Contains("Microsoft.ML.OnnxRuntime.dll"))
                .Where(assembly => !assembly.Definition.References.Contains("com.github.asus4.onnxruntime"))
                .Select(assembly => assembly.Name);

            Assert.That(users, Is.Empty);
        }

        [Test]
        public void The_manifest_depends_on_the_modules_of_the_engine_that_are_used()
        {
            var target = new UnityTarget { Release = "2022_3", System = "WIN", IsEditor = true, ProjectSymbols = [Libraries] };
            IReadOnlyList<CompiledAssembly> compiled = Compile(target);

            IEnumerable<string> used = EngineModules.UsedBy(compiled.Select(assembly => assembly.Image));

            Assert.That(
                _package.Manifest.GetProperty("dependencies").EnumerateObject().Select(dependency => dependency.Name),
                Is.EquivalentTo(used));
        }

        private IReadOnlyList<CompiledAssembly> Compile(UnityTarget target)
        {
            if (!_compiled.TryGetValue(target.ToString(), out IReadOnlyList<CompiledAssembly>? compiled))
            {
                compiled = new UnityCompiler(_precompiled).Compile(_assemblies, target);
                _compiled.Add(target.ToString(), compiled);
            }

            return compiled;
        }

        private string MessagesOf(IEnumerable<CompiledAssembly> compiled) =>
            string.Join('\n', compiled.SelectMany(assembly => assembly.Messages))
                .Replace(_package.ProjectFolder + Path.DirectorySeparatorChar, "", System.StringComparison.Ordinal);

        // A sample without a definition of its own is part of the user's scripts.
        private IEnumerable<ScriptAssembly> Defined() => _assemblies.Where(assembly => !assembly.IsPredefined);
    }
}
