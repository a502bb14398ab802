using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Tests.Blocks.Native
{
    internal sealed class NativeLibrariesTests
    {
        private static readonly Version _managed = new(1, 23, 0, 0);

        private readonly Dictionary<string, string> _versions = [];
        private DirectoryInfo _root = null!;

        [SetUp]
        public void MakeFolders()
        {
            _root = Directory.CreateTempSubdirectory("speca-native-");
            _versions.Clear();
        }

        [TearDown]
        public void DeleteFolders() => _root.Delete(recursive: true);

        [Test]
        public void The_own_copies_are_loaded_by_full_path_and_DirectML_first()
        {
            var runtime = File("own/onnxruntime.dll", "1.23.0");
            var directML = File("own/DirectML.dll", "1.15.4");
            var modules = new FakeModules();

            var prepared = Libraries(modules).Prepare([Folder("own")]);

            Assert.That(modules.Loads, Is.EqualTo(new[] { directML, runtime }));
            Assert.That(prepared.DirectMLProblem, Is.Null);
        }

        [Test]
        public void A_second_model_loads_nothing_again()
        {
            File("own/onnxruntime.dll", "1.23.0");
            File("own/DirectML.dll", "1.15.4");
            var modules = new FakeModules();
            Libraries(modules).Prepare([Folder("own")]);

            Libraries(modules).Prepare([Folder("own")]);

            Assert.That(modules.Loads, Has.Count.EqualTo(2));
        }

        [Test]
        public void The_first_folder_that_has_it_counts()
        {
            var first = File("first/onnxruntime.dll", "1.23.0");
            File("second/onnxruntime.dll", "1.24.0");
            var modules = new FakeModules();

            Libraries(modules).Prepare([Folder("absent"), Folder("first"), Folder("second")]);

            Assert.That(modules.Loads, Is.EqualTo(new[] { first }));
        }

        [Test]
        public void DirectML_may_be_in_another_of_the_folders_where_it_is_not_beside_the_runtime()
        {
            var runtime = File("package/onnxruntime.dll", "1.29.0");
            var directML = File("own/DirectML.dll", "1.15.4");
            var modules = new FakeModules();

            Libraries(modules).Prepare([Folder("package"), Folder("own")]);

            Assert.That(modules.Loads, Is.EqualTo(new[] { directML, runtime }));
        }

        [Test]
        public void Another_copy_in_the_process_is_refused_with_both_files_and_the_fix()
        {
            var own = File("own/onnxruntime.dll", "1.23.0");
            var other = File("System32/onnxruntime.dll", "1.17.1");
            var modules = new FakeModules().With(other);

            var error = Assert.Throws<NativeLibraryException>(() => Libraries(modules).Prepare([Folder("own")]));

            Assert.That(error.Message, Does.Contain(own).And.Contain(other).And.Contain("1.17.1").And.Contain("Restart"));
            Assert.That(modules.Loads, Is.Empty);
        }

        [Test]
        public void A_copy_that_somebody_loaded_serves_where_no_folder_has_one()
        {
            var modules = new FakeModules().With(File("plugin/onnxruntime.dll", "1.29.0"));

            Libraries(modules).Prepare([Folder("absent")]);

            Assert.That(modules.Loads, Is.Empty);
        }

        [TestCase("1.22.0", false)]
        [TestCase("1.23.0.20250926.3.abcdef0", true)]
        [TestCase("1.31.1", true)]
        [TestCase(null, true)]
        public void A_native_library_older_than_the_managed_one_is_refused_before_anything_is_loaded(string? version, bool works)
        {
            File("own/onnxruntime.dll", version);
            File("own/DirectML.dll", "1.15.4");
            var modules = new FakeModules();

            var error = Catch(() => Libraries(modules).Prepare([Folder("own")]));

            Assert.That(error is null, Is.EqualTo(works));
            Assert.That(modules.Loads, Has.Count.EqualTo(works ? 2 : 0));
            Assert.That(error?.Message, works ? Is.Null : Does.Contain("1.22.0").And.Contain("1.23.0").And.Contain("Set the libraries up"));
        }

        [Test]
        public void A_managed_assembly_of_unknown_version_is_not_compared()
        {
            var runtime = File("own/onnxruntime.dll", "1.17.1");
            var modules = new FakeModules();

            new NativeLibraries(modules, "onnxruntime.dll", loadsFirst: true, VersionOf, managed: null).Prepare([Folder("own")]);

            Assert.That(modules.Loads, Is.EqualTo(new[] { runtime }));
        }

        [Test]
        public void Where_nobody_has_it_the_error_names_the_folders_and_the_fix()
        {
            var error = Assert.Throws<NativeLibraryException>(
                () => Libraries(new FakeModules()).Prepare([Folder("a"), Folder("b")]));

            Assert.That(error.Message, Does.Contain(Folder("a")).And.Contain(Folder("b")).And.Contain("Set Up Libraries"));
        }

        [TestCase("1.8.0", true)]
        [TestCase("1.15.4", false)]
        [TestCase("1.16.0", false)]
        public void Only_an_older_DirectML_in_the_process_is_in_the_way_and_the_runtime_is_loaded_all_the_same(
            string version, bool isProblem)
        {
            var runtime = File("own/onnxruntime.dll", "1.23.0");
            File("own/DirectML.dll", "1.15.4+241025-1615.1.dml-1.15.fac7597");
            var other = File("System32/DirectML.dll", version);
            var modules = new FakeModules().With(other);

            var prepared = Libraries(modules).Prepare([Folder("own")]);

            Assert.That(modules.Loads, Is.EqualTo(new[] { runtime }));
            Assert.That(prepared.DirectMLProblem?.Message, isProblem ? Does.Contain(other).And.Contain("1.15.4") : Is.Null);
        }

        [Test]
        public void What_is_loaded_is_reported_with_file_version_and_origin()
        {
            var runtime = File("own/onnxruntime.dll", "1.23.0");
            var directML = File("elsewhere/DirectML.dll", "1.16.0");
            var modules = new FakeModules().With(runtime).With(directML);

            var loaded = Libraries(modules).FindLoaded([Folder("own")]);

            Assert.That(loaded, Is.EqualTo(new[]
            {
                new LoadedLibrary(runtime, "1.23.0", LibraryOrigin.GivenFolder),
                new LoadedLibrary(directML, "1.16.0", LibraryOrigin.Elsewhere),
            }));
            Assert.That(loaded[0].ToString(), Is.EqualTo($"onnxruntime.dll 1.23.0: {runtime}"));
        }

        [Test]
        public void Where_the_system_finds_its_libraries_itself_nothing_is_loaded_before()
        {
            var modules = new FakeModules();

            new NativeLibraries(modules, "libonnxruntime.so", loadsFirst: false, VersionOf, _managed).Prepare(given: null);

            Assert.That(modules.Loads, Is.Empty);
        }

        private static NativeLibraryException? Catch(Action action)
        {
            try
            {
                action();
                return null;
            }
            catch (NativeLibraryException error)
            {
                return error;
            }
        }

        private NativeLibraries Libraries(FakeModules modules) =>
            new(modules, "onnxruntime.dll", loadsFirst: true, VersionOf, _managed);

        private string? VersionOf(string path) => _versions.GetValueOrDefault(path);

        private string Folder(string name) => Path.Combine(_root.FullName, name);

        private string File(string name, string? version)
        {
            var path = Path.Combine(_root.FullName, Path.Combine(name.Split('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, "");
            if (version != null)
            {
                _versions[path] = version;
            }

            return path;
        }
    }
}
