using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;
using UnityEngine;

namespace SpeCa.Tests.Unity.Components
{
    internal sealed class TextureGeneratorTests
    {
        private GeneratorScene _scene = null!;

        [SetUp]
        public void Play() => _scene = new GeneratorScene();

        [TearDown]
        public void Stop() => _scene.Dispose();

        [Test]
        public void It_shows_its_texture_on_its_target_and_leaves_the_material_asset_alone()
        {
            var generator = _scene.Add();

            generator.Generate();
            var made = _scene.Finish(generator).Result!;

            Assert.That(_scene.Shown.Textures["_MainTex"], Is.SameAs(made.Albedo));
            Assert.That(_scene.Shown.Textures["_BumpMap"], Is.SameAs(made.Normal));
            Assert.That(_scene.Shown, Is.Not.SameAs(_scene.Asset));
            Assert.That(_scene.Asset.Textures, Is.Empty);
        }

        [Test]
        public void It_begins_when_it_is_enabled_unless_told_otherwise()
        {
            var generator = _scene.Add();
            generator.enabled = false;
            generator.GeneratesOnEnable = true;

            generator.enabled = true;

            Assert.That(_scene.Finish(generator).State, Is.EqualTo(GenerationState.Completed));
        }

        [Test]
        public void While_it_is_denoised_its_colour_so_far_is_shown()
        {
            UnityProject.SlowService();
            var generator = _scene.Add();
            generator.PreviewEvery = 1;
            var previews = new List<(Texture2D Told, Texture Shown)>();
            generator.Previewed.AddListener(preview => previews.Add((preview, _scene.Shown.Textures["_MainTex"])));

            generator.Generate();
            _scene.Finish(generator);

            Assert.That(previews, Is.Not.Empty);
            Assert.That(previews.Select(preview => preview.Shown), Is.EqualTo(previews.Select(preview => preview.Told)));
            Assert.That(_scene.Shown.Textures["_MainTex"], Is.Not.SameAs(previews[0].Told));
        }

        [Test]
        public void Its_events_tell_of_progress_and_of_the_material()
        {
            var generator = _scene.Add();
            var shares = new List<float>();
            var made = new List<GeneratedMaterial>();
            generator.Progressed.AddListener(shares.Add);
            generator.Completed.AddListener(made.Add);

            generator.Generate();
            _scene.Finish(generator);

            Assert.That(shares, Is.Ordered.And.Not.Empty.And.All.InRange(0, 1));
            Assert.That(made, Is.EqualTo(new[] { generator.Current!.Result }));
        }

        [Test]
        public void A_model_that_is_missing_is_told_in_words()
        {
            var generator = _scene.Add();
            generator.Model = null;
            var errors = new List<string>();
            generator.Failed.AddListener(errors.Add);

            generator.Generate();

            Assert.That(errors.Single(), Does.Contain("Block Model"));
            Assert.That(Debug.Lines, Has.Some.Contains("Block Model"));
            Assert.That(() => generator.GenerateAsync().GetAwaiter().GetResult(), Throws.TypeOf<InvalidSettingException>());
        }

        [Test]
        public void What_fails_on_the_way_is_told_to_all_who_asked()
        {
            var generator = _scene.Add();
            generator.Material = "cheese";
            var errors = new List<string>();
            var thrown = new List<Exception>();
            generator.Failed.AddListener(errors.Add);

            generator.Generate(_ => Assert.Fail("There is no such texture."), thrown.Add);
            _scene.Finish(generator);

            Assert.That(errors.Single(), Does.Contain("cheese"));
            Assert.That(thrown.Single(), Is.TypeOf<InvalidSettingException>());
            Assert.That(_scene.Asset.Textures, Is.Empty);
        }

        [Test]
        public void Asking_again_gives_up_the_texture_before()
        {
            var generator = _scene.Add();
            generator.Preset = GeneratorScene.LongPreset();
            generator.Generate();
            var first = generator.Current!;
            _scene.Loop.Until(() => first.State == GenerationState.Running);

            generator.Preset = null;
            generator.Seed = 2;
            generator.Generate();
            _scene.Finish(generator);

            Assert.That(first.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(_scene.Shown.Textures["_MainTex"], Is.SameAs(generator.Current!.Result!.Albedo));
        }

        [Test]
        public void A_new_texture_takes_the_place_of_the_old_one_which_is_destroyed()
        {
            var generator = _scene.Add();
            generator.Generate();
            var old = _scene.Finish(generator).Result!.Albedo;

            generator.Seed = 2;
            generator.Generate();
            _scene.Finish(generator);
            _scene.Loop.Update();

            Assert.That(old == null, Is.True);
            Assert.That((bool)_scene.Shown.Textures["_MainTex"], Is.True);
        }

        [TestCase(true)]
        [TestCase(false)]
        public void It_asks_for_detail_as_its_switch_says(bool hasDetail)
        {
            var generator = _scene.Add();
            generator.Detail = hasDetail;

            generator.Generate();

            Assert.That(generator.Current!.Request.Detail, Is.EqualTo(hasDetail));
            Assert.That(_scene.Finish(generator).State, Is.EqualTo(GenerationState.Completed), "A model without detail leaves it out.");
        }

        [Test]
        public void Giving_up_brings_back_what_was_shown_before()
        {
            var generator = _scene.Add();
            generator.Generate();
            var kept = _scene.Finish(generator).Result!.Albedo;
            generator.Preset = GeneratorScene.LongPreset();
            generator.PreviewEvery = 1;
            generator.Generate();
            _scene.Loop.Until(() => generator.Current!.Preview != null);

            generator.Cancel();
            _scene.Finish(generator);

            Assert.That(generator.Current!.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(_scene.Shown.Textures["_MainTex"], Is.SameAs(kept));
        }

        [Test]
        public void When_it_is_destroyed_the_target_has_its_own_material_again([Values] bool whileRunning)
        {
            UnityProject.SlowService();
            var generator = _scene.Add();
            generator.PreviewEvery = 1;
            generator.Generate();
            var handle = generator.Current!;
            _scene.Loop.Until(() => whileRunning ? handle.Preview != null : handle.IsFinished);
            var texture = handle.Result?.Albedo;

            UnityEngine.Object.Destroy(generator);
            _scene.Loop.Until(() => handle.IsFinished && generator == null);
            _scene.Loop.Update();

            Assert.That(_scene.Renderer.sharedMaterials, Is.EqualTo(new[] { _scene.Asset }));
            Assert.That(texture == null, Is.True);
        }

        [Test]
        public void A_shader_of_ones_own_is_filled_by_the_names_that_are_given()
        {
            Shader.Install("Mine", "_Colour", "_Dents");
            _scene.Renderer.sharedMaterials = [_scene.Asset, new Material(Shader.Find("Mine"))];
            var generator = _scene.Add();
            generator.MaterialIndex = 1;
            generator.Properties.Add(new MapProperty { Property = "_Colour", Map = MaterialMap.Albedo });
            generator.Properties.Add(new MapProperty { Property = "_Dents", Map = MaterialMap.Height });

            generator.Generate();
            var made = _scene.Finish(generator).Result!;

            var material = _scene.Renderer.sharedMaterials[1];
            Assert.That(material.Textures["_Colour"], Is.SameAs(made.Albedo));
            Assert.That(material.Textures["_Dents"], Is.SameAs(made.Height));
            Assert.That(made.Normal, Is.Null, "Only what is wanted is made.");
        }

        [Test]
        public void A_target_that_cannot_show_a_texture_is_told_before_one_is_made()
        {
            var generator = _scene.Add();
            var errors = new List<string>();
            generator.Failed.AddListener(errors.Add);

            generator.MaterialIndex = 3;
            generator.Generate();
            generator.MaterialIndex = 0;
            generator.Properties.Add(new MapProperty { Property = "_Colour", Map = MaterialMap.Albedo });
            generator.Generate();
            generator.Properties.Clear();
            Shader.Install("Mine", "_Colour");
            generator.Target = _scene.AddRenderer(Shader.Find("Mine"));
            generator.Generate();

            Assert.That(errors, Has.Count.EqualTo(3));
            Assert.That(errors[0], Does.Contain("MaterialIndex is 3"));
            Assert.That(errors[1], Does.Contain("_Colour").And.Contain("Standard"));
            Assert.That(errors[2], Does.Contain("Mine"));
            Assert.That(generator.Current, Is.Null);
        }

        [Test]
        public void What_the_inspector_says_is_what_is_asked_for()
        {
            var generator = _scene.Add();
            generator.Material = "cobblestone";
            generator.Seed = 9;
            generator.Size = 32;
            generator.PresetName = "exact";
            generator.Priority = Runtime.Frames.RequestPriority.Urgent;
            generator.DeadlineSeconds = 60;
            generator.FrameBudgetMilliseconds = 6;

            generator.Generate();
            var handle = _scene.Finish(generator);

            var texture = handle.Result!.Texture;
            Assert.That((texture.Material.Name, texture.Seed, texture.Width), Is.EqualTo(("cobblestone", 9UL, 32)));
            Assert.That(handle.Request.Priority, Is.EqualTo(Runtime.Frames.RequestPriority.Urgent));
            Assert.That(handle.Request.Deadline, Is.EqualTo(TimeSpan.FromSeconds(60)));
            Assert.That(handle.Request.FrameBudgetMilliseconds, Is.EqualTo(6));
            Assert.That(handle.Result.Trace!.StepCount, Is.EqualTo(PresetCatalog.Exact.Steps));
        }

        [Test]
        public void A_negative_seed_is_refused()
        {
            var generator = _scene.Add();
            generator.Seed = -1;

            Assert.That(
                () => generator.GenerateAsync().GetAwaiter().GetResult(),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Seed is -1"));
        }
    }
}
