using NUnit.Framework;
using SpeCa.Setup;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Project;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Setup.Project
{
    internal sealed class LibrarySettingsTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void SetUp() => _project = new UnityProject();

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void Settings_are_kept_with_the_project()
        {
            LibrarySettings.instance.Folder = @"Assets\Third Party\SpeCa\";
            LibrarySettings.instance.Windows = WindowsLibraries.Cpu;
            LibrarySettings.instance.Keep();

            _project.Reopen();

            Assert.That(LibrarySettings.instance.Folder, Is.EqualTo("Assets/Third Party/SpeCa"));
            Assert.That(LibrarySettings.instance.Windows, Is.EqualTo(WindowsLibraries.Cpu));
            Assert.That(LibrarySettings.instance.Source, Is.EqualTo(FeedPackageSource.NuGetOrg));
        }

        [TestCase("Packages/com.speca.plugin")]
        [TestCase("Assets")]
        [TestCase("Assets/../Elsewhere")]
        [TestCase("Assets//SpeCa")]
        [TestCase("Assets/Libraries~")]
        [TestCase("Assets/Editor/SpeCa")]
        [TestCase("/Assets/SpeCa")]
        [TestCase("")]
        public void A_folder_from_which_no_player_gets_libraries_is_refused(string folder)
        {
            var error = Assert.Throws<LibrarySetupException>(() => LibrarySettings.instance.Folder = folder);

            Assert.That(error.Message, Does.Contain($"'{folder}'").And.Contain("Assets/Plugins/SpeCa"));
            Assert.That(LibrarySettings.instance.Folder, Is.EqualTo("Assets/Plugins/SpeCa"));
        }

        [Test]
        public void The_settings_page_keeps_what_works_and_refuses_the_rest_in_place()
        {
            var page = LibrarySettingsPage.Create().Open();

            page.Q<EnumField>("windows").value = WindowsLibraries.Cpu;
            page.Q<TextField>("folder").value = "Packages/elsewhere";

            var error = page.Q<HelpBox>("error");
            Assert.That(LibrarySettings.instance.Windows, Is.EqualTo(WindowsLibraries.Cpu));
            Assert.That(error.text, Does.Contain("Packages/elsewhere"));
            Assert.That(page.Q<TextField>("folder").value, Is.EqualTo("Assets/Plugins/SpeCa"));
        }

        [Test]
        public void The_command_line_overrides_what_it_names()
        {
            string[] arguments = ["Unity", "-batchmode", "-specaPackages", "Offline", "-SPECAWINDOWS", "cpu"];

            BatchArguments.Apply(arguments, LibrarySettings.instance);

            Assert.That(LibrarySettings.instance.Source, Is.EqualTo("Offline"));
            Assert.That(LibrarySettings.instance.Windows, Is.EqualTo(WindowsLibraries.Cpu));
            Assert.That(LibrarySettings.instance.Folder, Is.EqualTo("Assets/Plugins/SpeCa"));
        }

        [TestCase("-specaWindows", "CUDA")]
        [TestCase("-specaWindows", "7")]
        [TestCase("-specaWindows", "-quit")]
        [TestCase("-specaPackages", null)]
        [TestCase("-specaLibraryFolder", "Elsewhere")]
        public void An_argument_that_cannot_be_is_refused_by_name(string name, string? value)
        {
            string[] arguments = value is null ? ["Unity", name] : ["Unity", name, value];

            var error = Assert.Throws<LibrarySetupException>(() => BatchArguments.Apply(arguments, LibrarySettings.instance));

            Assert.That(error.Message, Does.Contain(value is null or "-quit" ? name : value));
        }
    }
}
