using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using NuGet.Versioning;
using NUnit.Framework;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.Tarball
{
    [TestFixture]
    internal sealed class ManifestTests
    {
        private JsonElement _manifest;

        [SetUp]
        public void Read()
        {
            using JsonDocument document = JsonDocument.Parse(
                File.ReadAllText(Path.Combine(Build.Repository, PackageAssets.ManifestName)));
            _manifest = document.RootElement.Clone();
        }

        // Unity's rule for names, which is stricter than npm's; the reverse domain is in both manuals.
        [Test]
        public void Name_is_one_that_Unity_and_npm_take() =>
            Assert.That(Text("name"), Does.Match(@"^[a-z\d][a-z\d\-._]{0,213}$").And.Match(@"^[a-z\d-]+(\.[a-z\d-]+){2,}$"));

        [Test]
        public void Version_is_that_of_the_assemblies()
        {
            XDocument properties = XDocument.Load(Path.Combine(Build.Repository, "Directory.Build.props"));

            string assemblies = properties.Descendants("Version").Single().Value;

            Assert.That(Text("version"), Is.EqualTo(assemblies));
            Assert.That(SemanticVersion.TryParse(Text("version"), out _), Is.True);
        }

        [Test]
        public void Oldest_Unity_is_named_as_Unity_reads_it() =>
            Assert.Multiple(() =>
            {
                Assert.That(Text("unity"), Does.Match(@"^[1-9]\d{3}\.\d$"));
                Assert.That(Text("unityRelease"), Does.Match(@"^(0|[1-9]\d*)[abfp](0|[1-9]\d*)$"));
            });

        [TestCase("displayName")]
        [TestCase("description")]
        [TestCase("license")]
        public void It_says(string field) => Assert.That(Text(field), Is.Not.Empty);

        [Test]
        public void It_says_who_made_it_and_what_to_find_it_by() =>
            Assert.Multiple(() =>
            {
                Assert.That(_manifest.GetProperty("author").GetProperty("name").GetString(), Is.Not.Empty);
                Assert.That(_manifest.GetProperty("keywords").GetArrayLength(), Is.Positive);
            });

        // Unity opens an address as it stands, so that a relative one leads nowhere.
        [TestCase("documentationUrl")]
        [TestCase("changelogUrl")]
        [TestCase("licensesUrl")]
        public void An_address_is_left_to_Unity_or_can_be_opened(string field)
        {
            bool isGiven = _manifest.TryGetProperty(field, out JsonElement address);

            Assert.That(!isGiven || address.GetString()!.StartsWith("https://", System.StringComparison.Ordinal), Is.True);
        }

        [Test]
        public void Every_sample_has_a_name_a_description_and_a_hidden_folder_of_its_own()
        {
            JsonElement[] samples = _manifest.GetProperty("samples").EnumerateArray().ToArray();

            Assert.That(samples, Is.Not.Empty);
            Assert.That(samples.Select(sample => sample.GetProperty("path").GetString()), Is.Unique.And.All.Match("^Samples/[A-Za-z]+~$"));
            Assert.That(
                samples.SelectMany(sample => new[] { "displayName", "description" }.Select(field => sample.GetProperty(field).GetString())),
                Has.None.Empty);
        }

        [Test]
        public void It_depends_on_packages_of_the_engine_alone()
        {
            IEnumerable<string> packages = _manifest.GetProperty("dependencies").EnumerateObject().Select(package => package.Name);

            Assert.That(packages, Has.All.StartsWith("com.unity."));
        }

        private string Text(string field) => _manifest.GetProperty(field).GetString()!;
    }
}
