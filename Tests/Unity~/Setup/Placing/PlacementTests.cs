using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Setup;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Placing;

namespace SpeCa.Tests.Unity.Setup.Placing
{
    internal sealed class PlacementTests
    {
        // Windows' errors: the disk is full; another process uses the file.
        private const int DiskFull = unchecked((int)0x80070070);
        private const int SharingViolation = unchecked((int)0x80070020);

        private TemporaryFolder _project = null!;
        private SetupFolders _folders = null!;

        [SetUp]
        public void MakeProject()
        {
            _project = new TemporaryFolder();
            _folders = new SetupFolders(_project.Root);
            _project.Write("Assets/Plugins/Old.dll", "old");
            _project.Write("Assets/Plugins/Gone.dll", "gone");
            _project.Write("Assets/Plugins/Gone.dll.meta", "meta");
        }

        [TearDown]
        public void DeleteProject() => _project.Dispose();

        [Test]
        public void New_files_are_placed_old_ones_replaced_and_others_removed_with_their_meta_files()
        {
            bool isDone = Placement().Apply(Changes());

            Assert.That(isDone, Is.True);
            Assert.That(Files("Assets"), Is.EqualTo(new[] { "Assets/Plugins/New/New.dll: new", "Assets/Plugins/Old.dll: replaced" }));
            Assert.That(LockFile.Read(_folders.LockFile).Files.Single().path, Is.EqualTo("Assets/Plugins/New/New.dll"));
            Assert.That(Files("Library"), Is.Empty);
        }

        // The moves: old aside, replaced in, gone aside, its meta aside, new in.
        [Test]
        public void Whichever_move_fails_the_project_is_as_it_was([Range(0, 4)] int failing)
        {
            string[] before = Files("Assets");
            Exception full = new IOException("There is not enough space on the disk.", DiskFull);

            var error = Assert.Throws<LibrarySetupException>(
                () => Placement(new FailingMover(failing, full)).Apply(Changes()));

            Assert.That(error.Message, Does.Contain("not enough space").And.Contain("as it was"));
            Assert.That(Files("Assets"), Is.EqualTo(before));
            Assert.That(_folders.LockFile, Does.Not.Exist);
            Assert.That(_project["Assets/Plugins/New"], Does.Not.Exist);
        }

        [Test]
        public void A_folder_that_may_not_be_written_leaves_the_project_as_it_was()
        {
            string[] before = Files("Assets");
            Exception denied = new UnauthorizedAccessException("Access is denied.");

            var error = Assert.Throws<LibrarySetupException>(() => Placement(new FailingMover(1, denied)).Apply(Changes()));

            Assert.That(error.Message, Does.Contain("allow writing"));
            Assert.That(Files("Assets"), Is.EqualTo(before));
        }

        [Test]
        public void A_lock_file_that_cannot_be_written_brings_everything_back()
        {
            string[] before = Files("Assets");
            Directory.CreateDirectory(_folders.LockFile);

            Assert.Throws<LibrarySetupException>(() => Placement().Apply(Changes()));

            Assert.That(Files("Assets"), Is.EqualTo(before));
        }

        [Test]
        public void While_a_library_is_loaded_nothing_is_touched_and_the_next_start_places_all()
        {
            string[] before = Files("Assets");
            bool isDone = Placement(isLoaded: path => path.EndsWith("Old.dll")).Apply(Changes());
            string[] meanwhile = Files("Assets");

            bool isPlaced = Placement().ApplyPending();

            Assert.That(isDone, Is.False);
            Assert.That(meanwhile, Is.EqualTo(before));
            Assert.That(isPlaced, Is.True);
            Assert.That(Files("Assets"), Is.EqualTo(new[] { "Assets/Plugins/New/New.dll: new", "Assets/Plugins/Old.dll: replaced" }));
            Assert.That(LockFile.Read(_folders.LockFile).Files, Has.Count.EqualTo(1));
        }

        [Test]
        public void A_file_in_use_waits_for_the_next_start_and_everything_else_with_it()
        {
            string[] before = Files("Assets");
            Exception inUse = new IOException("The process cannot access the file.", SharingViolation);

            bool isDone = Placement(new FailingMover(3, inUse)).Apply(Changes());

            Assert.That(isDone, Is.False);
            Assert.That(Files("Assets"), Is.EqualTo(before));
            Assert.That(Placement().HasPending, Is.True);
        }

        [Test]
        public void As_long_as_the_library_is_loaded_it_goes_on_waiting()
        {
            Placement(isLoaded: path => path.EndsWith("Old.dll")).Apply(Changes());

            bool isPlaced = Placement(isLoaded: path => path.EndsWith("Old.dll")).ApplyPending();

            Assert.That(isPlaced, Is.False);
            Assert.That(Placement().HasPending, Is.True);
        }

        [TestCase("")]
        [TestCase("no JSON")]
        public void What_waits_and_cannot_be_read_is_forgotten(string content)
        {
            _project.Write("Library/SpeCa/pending.json", content);

            bool isPlaced = Placement().ApplyPending();

            Assert.That(isPlaced, Is.False);
            Assert.That(Placement().HasPending, Is.False);
        }

        [Test]
        public void What_waits_is_forgotten_with_its_files()
        {
            Placement(isLoaded: _ => true).Apply(Changes());
            Directory.Delete(_project["Library/SpeCa/Staging-1"], recursive: true);

            bool isPlaced = Placement().ApplyPending();

            Assert.That(isPlaced, Is.False);
            Assert.That(Placement().HasPending, Is.False);
        }

        private Placement Placement(IFileMover? mover = null, Func<string, bool>? isLoaded = null) =>
            new(_folders, mover ?? new DiskMover(), isLoaded ?? (_ => false));

        private PlacementSet Changes()
        {
            string replaced = _project.Write("Library/SpeCa/Staging-1/0", "replaced");
            string added = _project.Write("Library/SpeCa/Staging-1/1", "new");
            return new PlacementSet
            {
                moves =
                [
                    new FileMove { from = replaced, to = _project["Assets/Plugins/Old.dll"] },
                    new FileMove { to = _project["Assets/Plugins/Gone.dll"] },
                    new FileMove { from = added, to = _project["Assets/Plugins/New/New.dll"] },
                ],
                lockData = new LockData
                {
                    version = LockFile.Version,
                    files = [new LockedFile { path = "Assets/Plugins/New/New.dll" }],
                },
            };
        }

        private string[] Files(string folder)
        {
            IEnumerable<string> files = Directory.Exists(_project[folder])
                ? Directory.EnumerateFiles(_project[folder], "*", SearchOption.AllDirectories)
                : [];
            return files
                .Select(file => $"{Path.GetRelativePath(_project.Root, file).Replace('\\', '/')}: {File.ReadAllText(file)}")
                .Order()
                .ToArray();
        }
    }
}
