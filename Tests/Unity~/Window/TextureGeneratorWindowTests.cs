using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using SpeCa.Editor.Unity.Window;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Window
{
    internal sealed class TextureGeneratorWindowTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void A_first_window_has_no_model_and_says_so()
        {
            TextureGeneratorWindow.Open();

            var window = Window();
            Assert.That(window.titleContent.text, Is.EqualTo("Texture Generator"));
            Assert.That(Find<Label>("model-state").text, Is.EqualTo("No model is open."));
            Assert.That(window.rootVisualElement.styleSheets.count, Is.EqualTo(1));
        }

        [Test]
        public void The_projects_model_is_opened_and_its_materials_are_offered()
        {
            OpenWithModel();

            Assert.That(Find<DropdownField>("material").choices, Is.EqualTo(Tuner().Model.Materials));
            Assert.That(Find<Label>("model-state").text, Does.Contain("runs on Cpu"));
            Assert.That(Find<ErrorBox>("model-error").Text, Is.Null);
        }

        [Test]
        public void A_folder_without_a_model_is_refused_in_place()
        {
            TextureGeneratorWindow.Open();
            EditorUtility.NextChoice = _project["nothing"];

            Find<Button>("choose-model").Click();
            _project.Loop.Until(() => !Tuner().Model.IsLoading);

            Assert.That(Find<ErrorBox>("model-error").Text, Does.Contain("manifest"));
            Assert.That(Find<ErrorBox>("model-error").IsShown, Is.True);
        }

        [Test]
        public void A_generated_texture_is_seen_with_its_steps()
        {
            OpenWithModel();

            Generate();

            var image = (Texture2D)Find<UnityEngine.UIElements.Image>("preview-image").image;
            var shown = Tuner().Generation.Shown!;
            Assert.That(image.width, Is.EqualTo(shown.Width * Find<SliderInt>("tiles").value));
            Assert.That(image.IsUploaded, Is.True);
            Assert.That(image.Rgba.ToArray().Distinct().Count(), Is.GreaterThan(2));
            Assert.That(Find<ProgressBar>("progress").title, Does.StartWith("Done in"));
            Assert.That(Find<Label>("timeline-counts").text, Does.Contain("in full"));
        }

        [Test]
        public void A_texture_is_seen_while_it_is_denoised()
        {
            OpenWithModel();
            var notes = new List<string>();
            Tuner().Generation.PropertyChanged += (_, change) =>
            {
                if (change.PropertyName == nameof(GenerationViewModel.Shown))
                {
                    notes.Add(Find<Label>("preview-note").text);
                }
            };

            Generate();

            Assert.That(notes, Has.Some.EqualTo("Still being denoised: its colour so far."));
            Assert.That(Find<Label>("preview-note").text, Is.Empty);
        }

        [Test]
        public void Another_map_is_seen_once_it_is_derived([Values] ShownMap map)
        {
            OpenWithModel();
            Generate();
            Find<SliderInt>("tiles").value = 1;

            Find<EnumField>("map").value = map;
            _project.Loop.Until(() => Find<Label>("preview-note").text.Length == 0);

            var shown = (Texture2D)Find<UnityEngine.UIElements.Image>("preview-image").image;
            var maps = Tuner().Generation.Result!.Texture.ToMaps();
            var expected = map switch
            {
                ShownMap.Albedo => maps.Albedo,
                ShownMap.Normal => maps.Normal,
                ShownMap.Height => maps.Height,
                ShownMap.Roughness => maps.Roughness,
                _ => maps.AmbientOcclusion,
            };
            Assert.That(shown.Rgba.ToArray(), Is.EqualTo(SpeCa.Editor.Export.PreviewPixels.Of(expected).Rgba.ToArray()));
        }

        [Test]
        public void Another_look_is_seen_without_a_new_texture()
        {
            OpenWithModel();
            Generate();
            Find<SliderInt>("tiles").value = 1;
            var made = Tuner().Generation.Result!.Texture;

            Find<TextField>("palette").value = "204080";
            Find<Slider>("hue").value = 30;
            var expected = made.ToAlbedo(Tuner().Look.Derivation.Grading);
            var pixels = SpeCa.Editor.Export.PreviewPixels.Of(expected).Rgba.ToArray();
            _project.Loop.Until(() => Shown().SequenceEqual(pixels));

            Assert.That(Tuner().Generation.Result!.Texture, Is.SameAs(made));
            Find<TextField>("palette").value = "teal";
            Assert.That(Find<ErrorBox>("look-error").Text, Does.Contain("teal"));
            Find<Button>("reset-look").Click();
            Assert.That(Find<ErrorBox>("look-error").Text, Is.Null);
            Assert.That((Find<TextField>("palette").value, Find<Slider>("hue").value), Is.EqualTo(("", 0f)));
            Assert.That(Shown(), Is.EqualTo(SpeCa.Editor.Export.PreviewPixels.Of(made.ToAlbedo()).Rgba.ToArray()));

            byte[] Shown() => ((Texture2D)Find<UnityEngine.UIElements.Image>("preview-image").image).Rgba.ToArray();
        }

        [Test]
        public void The_timeline_draws_a_bar_for_every_step()
        {
            OpenWithModel();
            Generate();
            var graph = Find<TimelineGraph>("timeline-graph");
            graph.contentRect = new Rect(0, 0, 200, 100);

            var drawn = graph.Draw();

            var bars = drawn.Fills.Where(fill => fill.Path[0].y < 100 && fill.Path[2].y == 100).ToArray();
            Assert.That(bars, Has.Length.EqualTo(Tuner().Timeline.StepCount));
            Assert.That(bars.Max(bar => bar.Path[1].x), Is.LessThanOrEqualTo(200));
        }

        [Test]
        public void More_tiles_make_a_larger_picture_of_the_same_texture()
        {
            OpenWithModel();
            Generate();
            int side = Tuner().Generation.Shown!.Width;

            Find<SliderInt>("tiles").value = 4;

            var image = (Texture2D)Find<UnityEngine.UIElements.Image>("preview-image").image;
            Assert.That(image.width, Is.EqualTo(4 * side));
            Assert.That(image.Rgba[..(side * 4)].ToArray(), Is.EqualTo(image.Rgba.Slice(side * 4, side * 4).ToArray()));
        }

        [Test]
        public void The_threshold_slider_changes_the_working_copy_and_the_undo_button_takes_it_back()
        {
            OpenWithModel();
            Find<Toggle>("speculates").value = true;

            Find<Slider>("threshold").value = 0.25f;

            Assert.That(Tuner().Presets.Editor.Tau0, Is.EqualTo(0.01f).Within(1).Ulps);
            Assert.That(Find<FloatField>("tau0").value, Is.EqualTo(0.01f).Within(1).Ulps);

            Find<Button>("undo").Click();

            Assert.That(Find<FloatField>("tau0").value, Is.EqualTo(0.1f));
        }

        [Test]
        public void A_value_out_of_range_stays_in_its_field_with_the_reason_below()
        {
            OpenWithModel();

            Find<IntegerField>("steps").value = 0;

            var errors = Window().rootVisualElement.Descendants().OfType<ErrorBox>();
            var error = errors.Single(box => box.Text is { } text && text.Contains("Steps"));
            Assert.That(error.IsShown, Is.True);
            Assert.That(Find<IntegerField>("steps").value, Is.Zero);

            Generate();

            Assert.That(Find<ErrorBox>("generation-error").Text, Does.Contain("Choose 1 to 1000 steps"));
        }

        [Test]
        public void A_saved_texture_is_a_material_of_imported_images()
        {
            _project.InstallStandardShader();
            OpenWithModel();
            Generate();

            Find<Button>("save-to-project").Click();
            _project.Loop.Until(() => Tuner().Export.Last != null || Tuner().Export.Error != null);

            Assert.That(Tuner().Export.Error, Is.Null);
            var files = Tuner().Export.Last!.Files;
            Assert.That(files, Has.All.StartsWith("Assets/SpeCa/"));
            Assert.That(files.Select(file => File.Exists(_project[file])), Has.All.True);
            Assert.That(EditorGUIUtility.Pinged, Is.InstanceOf<Material>());
            Assert.That(Find<Label>("export-last").text, Does.StartWith("Saved"));
        }

        [Test]
        public void A_name_that_leads_out_of_the_folder_is_refused()
        {
            OpenWithModel();
            Generate();
            Find<TextField>("export-name").value = "../brick";

            Find<Button>("save-to-project").Click();
            _project.Loop.Until(() => Tuner().Export.Error != null);

            Assert.That(Find<ErrorBox>("export-error").Text, Does.Contain("'../brick'"));
        }

        [Test]
        public void What_is_changed_in_the_projects_settings_counts_in_an_open_window()
        {
            OpenWithModel();
            var page = SpeCaSettingsPage.Create().Open();

            page.Q<FloatField>("frame-budget").value = 5;
            page.Q<EnumField>("normals").value = NormalConvention.DirectX;

            Assert.That(Tuner().Timeline.FrameBudgetMilliseconds, Is.EqualTo(5));
            Assert.That(Tuner().Export.NormalConvention, Is.EqualTo(NormalConvention.DirectX));
        }

        [Test]
        public void A_preset_is_saved_as_an_asset_and_taken_from_one()
        {
            OpenWithModel();
            Find<Button>("save-preset-asset").Click();
            var asset = AssetDatabase.LoadAssetAtPath<SpeCa.Plugin.Unity.QualityPresetAsset>("Assets/SpeCa/exact.asset");
            int before = Tuner().Presets.Presets.Count;

            Find<UnityEditor.UIElements.ObjectField>("preset-asset").SetValueWithoutNotify(null);
            Find<UnityEditor.UIElements.ObjectField>("preset-asset").value = asset;

            Assert.That(asset.Preset.Name, Is.EqualTo("exact"));
            Assert.That(Tuner().Presets.Presets, Has.Count.EqualTo(before + 1));
            Assert.That(Tuner().Presets.Selected.Name, Is.EqualTo("exact 2"));
        }

        [Test]
        public void Closing_frees_the_model_and_leaves_the_editors_events()
        {
            OpenWithModel();
            Generate();
            var model = Tuner().Model.Loaded!.Model;
            var image = Find<UnityEngine.UIElements.Image>("preview-image").image;

            Window().Close();

            Assert.That(() => model.CreateWorkspace(1, 8, 8), Throws.InstanceOf<System.ObjectDisposedException>());
            Assert.That(image == null, Is.True);
            Assert.That(EditorApplication.update, Is.Null);
            Assert.That(AssemblyReloadEvents.HasListeners, Is.False);
        }

        private static TextureGeneratorWindow Window() => EditorWindow.Open.OfType<TextureGeneratorWindow>().Single();

        private static SpeCa.Editor.TunerViewModel Tuner() => Window().Session!.Tuner;

        private static T Find<T>(string name)
            where T : VisualElement => Window().rootVisualElement.Q<T>(name);

        private void OpenWithModel()
        {
            SpeCaSettings.instance.ModelFolder = UnityProject.TinyModel;
            SpeCaSettings.instance.Provider = ProviderPreference.Cpu;
            TextureGeneratorWindow.Open();
            _project.Loop.Until(() => Tuner().Model.Loaded != null);
            _project.Loop.Until(() => Find<Button>("load-model").enabledSelf);
        }

        private void Generate()
        {
            Find<Button>("generate").Click();
            _project.Loop.Until(() => Tuner().Generation.State is GenerationState.Done or GenerationState.Failed);
        }
    }
}
