using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SpeCa.Editor.Unity.Window;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Views
{
    internal sealed class StyleTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void Every_class_of_the_style_sheet_is_some_element_of_the_window()
        {
            TextureGeneratorWindow.Open();
            var sheet = File.ReadAllText(Path.Combine(
                TestContext.CurrentContext.TestDirectory, "Package", "Editor", "Unity", "Styles", "TextureGenerator.uss"));
            var root = EditorWindow.Open.Single().rootVisualElement;

            var classes = Regex.Matches(sheet, @"^\.([\w-]+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToArray();

            Assert.That(classes, Is.Not.Empty);
            Assert.That(classes.Where(name => root.Q<VisualElement>(className: name) is null), Is.Empty);
        }
    }
}
