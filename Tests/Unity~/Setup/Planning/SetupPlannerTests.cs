using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Planning;

namespace SpeCa.Tests.Unity.Setup.Planning
{
    internal sealed class SetupPlannerTests
    {
        private const string Folder = "Assets/Plugins/SpeCa";
        private const string MvvmPath = Folder + "/Managed/CommunityToolkit.Mvvm.dll";

        private static readonly ProjectState _nothing = State();

        private TemporaryFolder _project = null!;

        [SetUp]
        public void MakeFolder() => _project = new TemporaryFolder();

        [TearDown]
        public void DeleteFolder() => _project.Dispose();

        [Test]
        public void In_an_empty_project_everything_is_placed([Values] WindowsLibraries windows)
        {
            var list = LibraryList.Create(windows);

            var plan = Plan(list, _nothing);

            Assert.That(plan.Of(PlannedAction.Place), Has.Count.EqualTo(list.Sum(package => package.Files.Count)));
            Assert.That(plan.Conflicts.Concat(plan.Warnings).Concat(plan.Removals), Is.Empty);
            Assert.That(plan.IsDone, Is.False);
        }

        [Test]
        public void A_file_that_is_there_bit_for_bit_is_kept()
        {
            _project.Write(Folder + "/Managed/A.dll", "library");

            var plan = Plan([Package("A", "library")], _nothing);

            Assert.That(plan.Of(PlannedAction.Keep).Single().Path, Is.EqualTo(Folder + "/Managed/A.dll"));
            Assert.That(plan.IsDone, Is.True);
        }

        [Test]
        public void A_file_of_an_earlier_version_that_was_placed_is_replaced()
        {
            var locked = Locked("A", _project.Write(Folder + "/Managed/A.dll", "old"), "A 0.9.0");

            var plan = Plan([Package("A", "library")], _nothing, locked);

            Assert.That(plan.Of(PlannedAction.Place).Single().Reason, Does.Contain("another version"));
            Assert.That(plan.Conflicts, Is.Empty);
        }

        [Test]
        public void A_file_that_somebody_else_put_there_is_a_conflict()
        {
            _project.Write(Folder + "/Managed/A.dll", "their own");

            var plan = Plan([Package("A", "library")], _nothing);

            Assert.That(plan.Conflicts.Single(), Does.Contain(Folder + "/Managed/A.dll").And.Contain("Move it away"));
        }

        [Test]
        public void A_library_without_a_listed_hash_is_kept_by_the_lock_of_its_own_package_alone()
        {
            string file = _project.Write(Folder + "/Managed/A.dll", "library");
            var package = new LibraryPackage("A", "1.0.0", null, new LibraryFile("lib/netstandard2.0/A.dll", LibraryPlatform.Any));

            var same = Plan([package], _nothing, Locked("A", file, "A 1.0.0"));
            var other = Plan([package], _nothing, Locked("A", file, "A 0.9.0"));

            Assert.That(same.IsDone, Is.True);
            Assert.That(other.Of(PlannedAction.Place), Has.Count.EqualTo(1));
        }

        [Test]
        public void What_the_list_no_longer_has_is_removed_unless_it_was_changed()
        {
            string first = _project.Write(Folder + "/Managed/First.dll", "first");
            string second = _project.Write(Folder + "/Managed/Second.dll", "second");
            var locked = new LibraryLock([], [LockedFile("First", first, "X 1.0.0"), LockedFile("Second", second, "X 1.0.0")]);
            _project.Write(Folder + "/Managed/Second.dll", "changed by hand");

            var plan = Plan([], _nothing, locked);

            Assert.That(plan.Removals, Is.EqualTo(new[] { Folder + "/Managed/First.dll" }));
            Assert.That(plan.Warnings.Single(), Does.Contain("Second.dll"));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void With_the_Unity_package_of_ONNX_Runtime_no_part_of_it_is_placed(bool hasDirectML)
        {
            var state = State(runtime: new RuntimePackage("0.4.9", hasDirectML));

            var plan = Plan(LibraryList.Create(WindowsLibraries.DirectML), state);

            string[] skipped = plan.Of(PlannedAction.Skip).Select(file => file.File.Name).ToArray();
            string[] runtime = ["Microsoft.ML.OnnxRuntime.dll", "onnxruntime.dll", "libonnxruntime.dylib", "libonnxruntime.so"];
            Assert.That(skipped, Is.EquivalentTo(hasDirectML ? runtime : runtime.Append("DirectML.dll")));
            Assert.That(plan.Warnings.Any(warning => warning.Contains("no DirectML")), Is.EqualTo(!hasDirectML));
            Assert.That(plan.Files[0].Reason, Does.Contain("com.github.asus4.onnxruntime 0.4.9"));
        }

        [Test]
        public void The_Unity_package_of_ONNX_Runtime_beside_another_managed_one_is_a_conflict()
        {
            var state = State(
                new RuntimePackage("0.4.9", hasDirectML: false),
                new PresentLibrary(
                    "Assets/Packages/Microsoft.ML.OnnxRuntime.dll", PresentOrigin.Project, LibraryPlatform.Any, new Version(1, 23, 0, 0)));

            var plan = Plan(LibraryList.Create(WindowsLibraries.DirectML), state);

            Assert.That(plan.Conflicts.Single(), Does.Contain("both bring ONNX Runtime"));
        }

        [TestCase(PresentOrigin.Unity, "Unity brings it")]
        [TestCase(PresentOrigin.Project, "Assets/Packages/CommunityToolkit.Mvvm.dll")]
        public void A_library_that_is_there_already_is_not_placed_again(PresentOrigin origin, string reason)
        {
            var state = State(null, new PresentLibrary(
                "Assets/Packages/CommunityToolkit.Mvvm.dll", origin, LibraryPlatform.Any, new Version(8, 4, 0, 0)));

            var plan = Plan(LibraryList.Create(WindowsLibraries.Cpu), state);

            var file = plan.Files.Single(candidate => candidate.Path == MvvmPath);
            Assert.That(file.Action, Is.EqualTo(PlannedAction.Skip));
            Assert.That(file.Reason, Does.Contain(reason).And.Contain("8.4.0.0"));
            Assert.That(plan.Warnings, Is.Empty);
        }

        [Test]
        public void An_older_library_from_somebody_else_is_left_with_a_warning_of_both_versions()
        {
            var state = State(null, new PresentLibrary(
                "Assets/Packages/CommunityToolkit.Mvvm.dll", PresentOrigin.Project, LibraryPlatform.Any, new Version(8, 0, 0, 0)));

            var plan = Plan(LibraryList.Create(WindowsLibraries.Cpu), state);

            Assert.That(plan.Warnings.Single(), Does.Contain("8.0.0.0").And.Contain("8.4.0.0"));
            Assert.That(plan.Conflicts, Is.Empty);
        }

        [Test]
        public void A_library_that_players_lack_is_told()
        {
            var state = State(null, new PresentLibrary(
                "Packages/com.other/CommunityToolkit.Mvvm.dll",
                PresentOrigin.Package,
                LibraryPlatform.Any,
                new Version(8, 4, 0, 0),
                isForEditorAlone: true));

            var plan = Plan(LibraryList.Create(WindowsLibraries.Cpu), state);

            Assert.That(plan.Warnings.Single(), Does.Contain("Packages/com.other/CommunityToolkit.Mvvm.dll").And.Contain("players lack"));
        }

        [TestCase("1.31.1.0", true)]
        [TestCase("1.23.0.0", false)]
        [TestCase("1.22.0.0", false)]
        public void A_managed_runtime_newer_than_the_native_one_is_a_conflict(string version, bool isConflict)
        {
            var state = State(null, new PresentLibrary(
                "Assets/Packages/Microsoft.ML.OnnxRuntime.dll", PresentOrigin.Project, LibraryPlatform.Any, Version.Parse(version)));

            var plan = Plan(LibraryList.Create(WindowsLibraries.DirectML), state);

            Assert.That(plan.Conflicts, isConflict ? Has.Count.EqualTo(1) : Is.Empty);
            Assert.That(string.Concat(plan.Conflicts), isConflict ? Does.Contain("1.31.1").And.Contain("1.23.0") : Is.Empty);
        }

        [Test]
        public void A_native_library_of_another_system_does_not_count()
        {
            var state = State(null, new PresentLibrary(
                "Assets/Packages/runtimes/linux-x64/native/libonnxruntime.so", PresentOrigin.Project, LibraryPlatform.Linux64));

            var plan = Plan(LibraryList.Create(WindowsLibraries.Cpu), state);

            Assert.That(
                plan.Of(PlannedAction.Skip).Select(file => file.File.Platform),
                Is.EqualTo(new[] { LibraryPlatform.Linux64 }));
        }

        private static ProjectState State(RuntimePackage? runtime = null, params PresentLibrary[] libraries) => new(libraries, runtime);

        private static LibraryPackage Package(string id, string content) => new(
            id,
            "1.0.0",
            null,
            new LibraryFile(
                $"lib/netstandard2.0/{id}.dll",
                LibraryPlatform.Any,
                TestPackage.Sha256(System.Text.Encoding.UTF8.GetBytes(content))));

        private static LibraryLock Locked(string name, string file, string package) => new([], [LockedFile(name, file, package)]);

        private static LockedFile LockedFile(string name, string file, string package) => new()
        {
            path = $"{Folder}/Managed/{name}.dll",
            package = package,
            sha256 = TestPackage.Sha256(System.IO.File.ReadAllBytes(file)),
        };

        private SetupPlan Plan(IReadOnlyList<LibraryPackage> packages, ProjectState state, LibraryLock? locked = null) =>
            SetupPlanner.Create(_project.Root, Folder, packages, state, locked ?? LibraryLock.Empty);
    }
}
