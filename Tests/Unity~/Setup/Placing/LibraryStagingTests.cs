using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Setup;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Placing;
using SpeCa.Setup.Planning;

namespace SpeCa.Tests.Unity.Setup.Placing
{
    internal sealed class LibraryStagingTests
    {
        private const string Folder = "Assets/Plugins/SpeCa";

        private TemporaryFolder _project = null!;
        private SetupFolders _folders = null!;

        private string Feed => _project["Feed"];

        [SetUp]
        public void MakeProject()
        {
            _project = new TemporaryFolder();
            _folders = new SetupFolders(_project.Root);
        }

        [TearDown]
        public void DeleteProject() => _project.Dispose();

        [Test]
        public async Task What_is_prepared_and_placed_is_there_afterwards_with_its_hashes_in_the_lock_file()
        {
            var package = TestPackage.Listed(Feed, "A", ("lib/netstandard2.0/A.dll", "library"));

            await Install([package]);

            var locked = LockFile.Read(_folders.LockFile);
            Assert.That(File.ReadAllText(_project[Folder + "/Managed/A.dll"]), Is.EqualTo("library"));
            Assert.That(locked.Files.Single().sha256, Is.EqualTo(package.Files[0].Sha256));
            Assert.That(locked.Packages.Single().sha512, Is.EqualTo(TestPackage.Sha512(Path.Combine(Feed, "a.1.0.0.nupkg"))));
            Assert.That(Directory.GetDirectories(_folders.Work).Select(Path.GetFileName), Is.EqualTo(new[] { "Packages" }));
        }

        [Test]
        public async Task A_package_whose_hash_nobody_knows_is_held_to_that_of_its_first_use()
        {
            TestPackage.Write(Feed, "A", "1.0.0", ("lib/netstandard2.0/A.dll", "library"));
            var package = new LibraryPackage("A", "1.0.0", null, new LibraryFile("lib/netstandard2.0/A.dll", LibraryPlatform.Any));
            await Install([package]);
            Directory.Delete(_project["Assets"], recursive: true);
            Directory.Delete(_project["Library"], recursive: true);
            TestPackage.Write(Feed, "A", "1.0.0", ("lib/netstandard2.0/A.dll", "another library"));

            var error = Assert.ThrowsAsync<PackageRefusedException>(() => Install([package]));

            Assert.That(error!.Message, Does.Contain(LockFile.Name));
            Assert.That(_project["Assets"], Does.Not.Exist);
        }

        [Test]
        public void One_package_that_is_refused_keeps_all_others_out()
        {
            var good = TestPackage.Listed(Feed, "Good", ("lib/netstandard2.0/Good.dll", "library"));
            var bad = TestPackage.Listed(Feed, "Bad", ("lib/netstandard2.0/Bad.dll", "library"));
            TestPackage.Write(Feed, "Bad", "1.0.0", ("lib/netstandard2.0/Bad.dll", "tampered"));

            Assert.ThrowsAsync<PackageRefusedException>(() => Install([good, bad]));

            Assert.That(_project["Assets"], Does.Not.Exist);
            Assert.That(_folders.LockFile, Does.Not.Exist);
            Assert.That(Directory.GetDirectories(_folders.Work).Select(Path.GetFileName), Is.EqualTo(new[] { "Packages" }));
        }

        [Test]
        public void A_plan_with_conflicts_is_refused_with_them()
        {
            var plan = new SetupPlan([], [], [], ["one thing", "another"]);

            var error = Assert.ThrowsAsync<LibrarySetupException>(() => Staging().PrepareAsync(
                plan, LibraryLock.Empty, null, CancellationToken.None));

            Assert.That(error!.Message, Does.Contain("one thing").And.Contain("another"));
        }

        [Test]
        public async Task An_update_keeps_the_hashes_of_what_stays()
        {
            var first = TestPackage.Listed(Feed, "A", ("lib/netstandard2.0/A.dll", "library"));
            await Install([first]);
            var second = TestPackage.Listed(Feed, "B", ("lib/netstandard2.0/B.dll", "second"));

            await Install([first, second]);

            var locked = LockFile.Read(_folders.LockFile);
            Assert.That(locked.Packages.Select(package => package.id), Is.EqualTo(new[] { "A", "B" }));
            Assert.That(locked.Files.Select(file => file.package), Is.EqualTo(new[] { "A 1.0.0", "B 1.0.0" }));
        }

        [Test]
        public void It_can_be_cancelled_and_leaves_nothing()
        {
            var package = TestPackage.Listed(Feed, "A", ("lib/netstandard2.0/A.dll", "library"));
            using var cancelled = new CancellationTokenSource();
            cancelled.Cancel();

            Assert.CatchAsync<OperationCanceledException>(() => Staging().PrepareAsync(
                PlanFor([package], LibraryLock.Empty), LibraryLock.Empty, null, cancelled.Token));

            Assert.That(_project["Assets"], Does.Not.Exist);
            Assert.That(Directory.GetFiles(_folders.Packages), Is.Empty);
        }

        [Test]
        public async Task Progress_names_each_package()
        {
            var package = TestPackage.Listed(Feed, "A", ("lib/netstandard2.0/A.dll", "library"));
            var steps = new List<string>();

            await Staging().PrepareAsync(PlanFor([package], LibraryLock.Empty), LibraryLock.Empty, new Steps(steps), default);

            Assert.That(steps, Is.EqualTo(new[] { "A 1.0.0" }));
        }

        private LibraryStaging Staging() => new(_folders, new FolderPackageSource(Feed));

        private SetupPlan PlanFor(IReadOnlyList<LibraryPackage> packages, LibraryLock locked) =>
            SetupPlanner.Create(_project.Root, Folder, packages, new ProjectState([], null), locked);

        private async Task Install(IReadOnlyList<LibraryPackage> packages)
        {
            var locked = LockFile.Read(_folders.LockFile);
            var staged = await Staging().PrepareAsync(PlanFor(packages, locked), locked, null, CancellationToken.None);
            new Placement(_folders, new DiskMover(), _ => false).Apply(staged.ToPlacement());
        }

        private sealed class Steps(List<string> steps) : IProgress<SetupProgress>
        {
            public void Report(SetupProgress value) => steps.Add(value.Step);
        }
    }
}
