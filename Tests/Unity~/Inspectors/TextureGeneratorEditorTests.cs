using NUnit.Framework;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Inspectors
{
    internal sealed class TextureGeneratorEditorTests
    {
        private UnityProject _project = null!;
        private TextureGenerator _generator = null!;

        [SetUp]
        public void Add_a_component()
        {
            _project = new UnityProject();
            _generator = new GameObject("Wall").AddComponent<TextureGenerator>();
            _generator.GeneratesOnEnable = false;
            _generator.Model = _project.InstallModel();
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void The_models_materials_are_there_to_choose_from()
        {
            var inspector = Inspect();

            inspector.Q<DropdownField>("materials").value = "cobblestone";

            Assert.That(inspector.Q<DropdownField>("materials").choices, Is.EqualTo(new[] { "brick", "stone_wall", "cobblestone" }));
            Assert.That(_generator.Material, Is.EqualTo("cobblestone"));
        }

        [Test]
        public void A_choice_can_be_undone()
        {
            Inspect().Q<DropdownField>("materials").value = "cobblestone";

            Undo.PerformUndo();

            Assert.That(_generator.Material, Is.EqualTo("brick"));
        }

        [TestCase("cheese", "no material 'cheese'")]
        [TestCase("brick", null)]
        public void A_material_that_the_model_lacks_is_said_before_anything_is_made(string material, string? problem)
        {
            _generator.Material = material;

            var inspector = Inspect();

            Assert.That(inspector.Q<ErrorBox>("problem").Text, problem is null ? Is.Null : Does.Contain(problem));
            Assert.That(inspector.Q<Button>("generate").enabledSelf, Is.EqualTo(problem is null));
        }

        [Test]
        public void A_model_that_is_assigned_later_is_noticed()
        {
            var model = _generator.Model;
            _generator.Model = null;
            var inspector = Inspect();
            var before = inspector.Q<ErrorBox>("problem").Text;

            _generator.Model = model;
            _project.Loop.Update();

            Assert.That(before, Does.Contain("Assign a Block Model"));
            Assert.That(inspector.Q<ErrorBox>("problem").Text, Is.Null);
        }

        [Test]
        public void Textures_are_made_while_the_game_plays_and_not_before()
        {
            Application.isPlaying = false;
            var inspector = Inspect();
            var before = inspector.Q<Button>("generate").enabledSelf;
            Application.isPlaying = true;
            _project.Loop.Update();

            inspector.Q<Button>("generate").Click();
            var whileRunning = inspector.Q<Button>("cancel");
            _project.Loop.Update();
            var couldCancel = whileRunning.enabledSelf;
            _project.Loop.Until(() => _generator.Current!.IsFinished);
            _project.Loop.Update();

            Assert.That((before, couldCancel, whileRunning.enabledSelf), Is.EqualTo((false, true, false)));
            Assert.That(_generator.Current!.State, Is.EqualTo(GenerationState.Completed));
        }

        private VisualElement Inspect() => UnityEditor.Editor.CreateEditor(_generator).ShowInspector();
    }
}
