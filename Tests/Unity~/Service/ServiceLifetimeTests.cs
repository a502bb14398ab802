using System;
using System.IO;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Generation;
using UnityEngine;

namespace SpeCa.Tests.Unity.Service
{
    internal sealed class ServiceLifetimeTests : ServiceScene
    {
        [Test]
        public void Every_scene_gets_the_same_service()
        {
            var first = TextureGenerationService.FindOrCreate();

            Player.LoadScene();

            Assert.That(TextureGenerationService.FindOrCreate(), Is.SameAs(first));
        }

        [Test]
        public void A_texture_is_made_across_the_loading_of_a_scene()
        {
            var handle = TextureGenerationService.FindOrCreate().Request(Request());
            Project.Loop.Until(() => handle.State == GenerationState.Running);

            Player.LoadScene();
            Project.Loop.Until(() => handle.IsFinished);

            Assert.That(handle.State, Is.EqualTo(GenerationState.Completed));
        }

        [Test]
        public void A_second_service_removes_itself()
        {
            var first = TextureGenerationService.FindOrCreate();

            var second = new GameObject("Second").AddComponent<TextureGenerationService>();
            Project.Loop.Update();

            Assert.That((bool)second, Is.False);
            Assert.That(TextureGenerationService.FindOrCreate(), Is.SameAs(first));
            Assert.That(Debug.Lines, Has.Some.Contains("already"));
        }

        [Test]
        public void It_leaves_its_parent_so_that_it_can_stay()
        {
            var parent = new GameObject("Systems");
            var item = new GameObject("Service");
            item.transform.parent = parent.transform;

            item.AddComponent<TextureGenerationService>();

            Assert.That(item.transform.parent == null, Is.True);
        }

        [Test]
        public void Nothing_is_computed_while_it_is_paused([Values] bool byApplication)
        {
            var service = UnityProject.SlowService();
            var handle = service.Request(Request());
            Project.Loop.Until(() => handle.Progress > 0);

            SetPaused(service, byApplication, true);
            Project.Loop.Update();
            var progress = handle.Progress;
            for (var frame = 0; frame < 100; frame++)
            {
                Project.Loop.Update();
            }

            Assert.That(handle.Progress, Is.EqualTo(progress).And.LessThan(1));
            SetPaused(service, byApplication, false);
            Project.Loop.Until(() => handle.IsFinished);
            Assert.That(handle.State, Is.EqualTo(GenerationState.Completed));
        }

        [Test]
        public void When_the_game_ends_what_is_unfinished_is_cancelled()
        {
            var handle = TextureGenerationService.FindOrCreate().Request(Request());
            Project.Loop.Until(() => handle.State == GenerationState.Running);

            Player.Quit();

            Assert.That(handle.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(handle.Completion.IsCanceled);
        }

        [Test]
        public void A_game_may_end_while_a_model_is_loaded()
        {
            var handle = TextureGenerationService.FindOrCreate().Request(Request());

            Player.Quit();

            Assert.That(handle.State, Is.EqualTo(GenerationState.Cancelled));
        }

        [Test]
        public void After_code_was_reloaded_it_has_its_settings_and_makes_textures_again()
        {
            var service = TextureGenerationService.FindOrCreate();
            service.FrameBudgetMilliseconds = 4;
            service.Threads = 2;
            var before = service.Request(Request());
            Project.Loop.Until(() => before.State == GenerationState.Running);

            Player.ReloadDomain();
            var reloaded = TextureGenerationService.FindOrCreate();
            var after = reloaded.Request(Request());
            Project.Loop.Until(() => after.IsFinished);

            Assert.That(before.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(reloaded, Is.Not.SameAs(service));
            Assert.That((reloaded.FrameBudgetMilliseconds, reloaded.Threads), Is.EqualTo((4f, 2)));
            Assert.That(after.State, Is.EqualTo(GenerationState.Completed));
        }

        [Test]
        public void A_disabled_service_refuses_and_an_enabled_one_works_again()
        {
            var service = TextureGenerationService.FindOrCreate();
            service.enabled = false;

            Assert.That(() => service.Request(Request()), Throws.InvalidOperationException.With.Message.Contains("disabled"));
            service.enabled = true;
            var handle = service.Request(Request());
            Project.Loop.Until(() => handle.IsFinished);
            Assert.That(handle.State, Is.EqualTo(GenerationState.Completed));
        }

        [Test]
        public void The_times_of_a_models_parts_are_kept_for_the_next_start()
        {
            var handle = TextureGenerationService.FindOrCreate().Request(Request());
            Project.Loop.Until(() => handle.IsFinished);

            Assert.That(File.Exists(Project["Persistent/SpeCa/costs-Tiny-1.json"]));
        }

        private MaterialRequest Request() => new(Model, new TextureSubject("brick", 7))
        {
            Preset = new Runtime.Presets.QualityPreset { Name = "long", Steps = 200 },
        };

        private static void SetPaused(TextureGenerationService service, bool byApplication, bool isPaused)
        {
            if (byApplication)
            {
                Player.Pause(isPaused);
            }
            else
            {
                service.IsPaused = isPaused;
            }
        }
    }
}
