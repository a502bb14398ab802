using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using UnityEngine;

namespace SpeCa.Tests.Unity.Service
{
    internal sealed class TextureGenerationServiceTests : ServiceScene
    {
        [Test]
        public void A_texture_is_the_one_that_the_generator_makes([Values] FrameExecution execution)
        {
            var service = TextureGenerationService.FindOrCreate();
            service.Execution = execution;

            var result = Finish(service.Request(Request())).Result!;

            using var model = BlockModel.Load(Model.FullPath, BlockModelOptions.Default with { Threads = 1 });
            using var generator = new SpeCa.Runtime.Generation.TextureGenerator(model);
            var settings = PresetCatalog.Load(Model.FullPath).Usual.ApplyTo(new GenerationSettings());
            var expected = generator.Generate([new TextureSubject("brick", 7)], settings);
            Assert.That(result.Texture.Sample.ToArray(), Is.EqualTo(expected.Textures[0].Sample.ToArray()));
            Assert.That(result.Trace!.BlocksEvaluated(result.Sample), Is.EqualTo(expected.Trace.BlocksEvaluated(0)));
            Assert.That(result.IsFromCache, Is.False);
        }

        [Test]
        public void It_is_made_over_many_frames_and_never_in_the_frame_that_asks()
        {
            var service = UnityProject.SlowService();
            var handle = service.Request(Request());
            var asked = handle.State;
            var seen = new List<(GenerationState State, float Progress)>();

            Project.Loop.Until(() =>
            {
                seen.Add((handle.State, handle.Progress));
                return handle.IsFinished;
            });

            Assert.That(asked, Is.EqualTo(GenerationState.Loading));
            Assert.That(seen.Select(frame => frame.State), Is.Ordered);
            Assert.That(seen.Select(frame => frame.Progress), Is.Ordered);
            Assert.That(seen.Select(frame => frame.Progress).Distinct().Count(), Is.GreaterThan(4));
            Assert.That((handle.State, handle.Progress), Is.EqualTo((GenerationState.Completed, 1f)));
            Assert.That(service.Count, Is.Zero);
        }

        [Test]
        public void What_is_wrong_with_a_model_is_told_and_other_models_go_on()
        {
            var broken = Project.InstallModel("Models/broken");
            File.Delete(Path.Combine(broken.FullPath, "head.onnx"));
            var service = TextureGenerationService.FindOrCreate();

            var failed = service.Request(new MaterialRequest(broken, new TextureSubject("brick", 1)));
            var made = service.Request(Request());
            Finish(failed);
            Finish(made);

            Assert.That(failed.State, Is.EqualTo(GenerationState.Failed));
            Assert.That(failed.Error, Is.InstanceOf<BlockModelException>().With.Message.Contains("head.onnx"));
            Assert.That(failed.Completion.IsFaulted);
            Assert.That(made.State, Is.EqualTo(GenerationState.Completed));
        }

        [Test]
        public void A_model_that_was_put_right_can_be_used_without_a_restart()
        {
            var head = Path.Combine(Model.FullPath, "head.onnx");
            File.Move(head, head + ".away");
            var service = TextureGenerationService.FindOrCreate();
            var first = Finish(service.Request(Request()));
            File.Move(head + ".away", head);

            var second = Finish(service.Request(Request()));

            Assert.That((first.State, second.State), Is.EqualTo((GenerationState.Failed, GenerationState.Completed)));
        }

        [Test]
        public void A_material_or_preset_that_the_model_lacks_fails_with_its_name()
        {
            var service = TextureGenerationService.FindOrCreate();

            var material = Finish(service.Request(new MaterialRequest(Model, new TextureSubject("cheese", 1))));
            var preset = Finish(service.Request(Request() with { PresetName = "swift" }));

            Assert.That(material.Error, Is.TypeOf<InvalidSettingException>().With.Message.Contains("cheese"));
            Assert.That(preset.Error, Is.TypeOf<InvalidSettingException>().With.Message.Contains("swift"));
        }

        [Test]
        public void A_texture_that_is_given_up_ends_as_cancelled_and_leaves_nothing()
        {
            var service = UnityProject.SlowService();
            var handle = service.Request(Request() with { PreviewEvery = 1 });
            Texture2D? preview = null;
            handle.Previewed += shown => preview = shown.Preview;
            Project.Loop.Until(() => preview != null);

            handle.Cancel();
            Finish(handle);
            Project.Loop.Update();

            Assert.That(handle.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(handle.Completion.IsCanceled);
            Assert.That(preview == null, Is.True, "A destroyed texture equals null.");
            Assert.That(handle.Preview, Is.Null);
            Assert.That(service.Count, Is.Zero);
        }

        [Test]
        public void Previews_come_at_the_steps_that_were_asked_for_in_one_texture()
        {
            var service = UnityProject.SlowService();
            var handle = service.Request(Request() with { PreviewEvery = 2, PresetName = "exact" });
            var textures = new List<Texture2D>();
            handle.Previewed += shown => textures.Add(shown.Preview!);

            Finish(handle);

            Assert.That(textures, Has.Count.InRange(2, 24));
            Assert.That(textures.Distinct().Count(), Is.EqualTo(1));
            Assert.That(textures[0].Uploads, Is.EqualTo(textures.Count));
            Assert.That((textures[0].IsLinear, textures[0].width), Is.EqualTo((false, 16)));
        }

        [Test]
        public void A_listener_that_throws_is_logged_and_disturbs_nobody()
        {
            var service = TextureGenerationService.FindOrCreate();
            var handle = service.Request(Request());
            handle.Progressed += _ => throw new InvalidOperationException("a game's own mistake");

            Finish(handle);

            Assert.That(handle.State, Is.EqualTo(GenerationState.Completed));
            Assert.That(Debug.Lines, Has.Some.Contains("a game's own mistake"));
        }

        [Test]
        public void The_budget_is_what_a_request_asks_for_or_else_its_preset_or_else_the_service()
        {
            var service = TextureGenerationService.FindOrCreate();
            service.FrameBudgetMilliseconds = 3;
            var preset = PresetCatalog.Load(Model.FullPath).Usual with { FrameBudgetMilliseconds = 4 };

            var budgets = new[] { Request(), Request() with { Preset = preset }, Request() with { FrameBudgetMilliseconds = 5, Preset = preset } }
                .Select(request =>
                {
                    Finish(service.Request(request with { UsesCache = false }));
                    return service.LastFrame.BudgetMilliseconds;
                });

            Assert.That(budgets, Is.EqualTo(new[] { 3.0, 4.0, 5.0 }).Within(1e-3));
        }

        [TestCase(0)]
        [TestCase(-1)]
        [TestCase(float.NaN)]
        [TestCase(1001)]
        public void A_budget_that_is_no_slice_of_a_frame_is_refused(float milliseconds)
        {
            var service = TextureGenerationService.FindOrCreate();

            Assert.That(() => service.FrameBudgetMilliseconds = milliseconds, Throws.TypeOf<InvalidSettingException>());
            if (milliseconds != 0)
            {
                Assert.That(
                    () => service.Request(Request() with { FrameBudgetMilliseconds = milliseconds }),
                    Throws.TypeOf<InvalidSettingException>().With.Message.Contains("FrameBudgetMilliseconds"));
            }
        }

        [Test]
        public void A_request_with_a_deadline_may_be_made_at_less_quality_and_is_then_not_kept()
        {
            var service = TextureGenerationService.FindOrCreate();
            var request = Request() with { PresetName = "exact", Deadline = TimeSpan.FromMilliseconds(1) };

            var first = Finish(service.Request(request)).Result!;
            var second = Finish(service.Request(request)).Result!;

            Assert.That(first.Trace!.Concessions, Is.Not.Empty);
            Assert.That(second.IsFromCache, Is.False);
        }

        [Test]
        public void Frames_in_which_nothing_begins_or_ends_allocate_nothing()
        {
            var service = UnityProject.SlowService();
            Finish(service.Request(Request()));
            var preset = PresetCatalog.Load(Model.FullPath).Usual with { Steps = 400 };
            var handle = service.Request(Request() with { Preset = preset, PreviewEvery = 3 });
            Project.Loop.Until(() => handle.Progress > 0.1f);

            long before = GC.GetAllocatedBytesForCurrentThread();
            while (handle.Progress < 0.6f)
            {
                service.Advance();
            }

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        private MaterialRequest Request() => new(Model, new TextureSubject("brick", 7));

        private GenerationHandle Finish(GenerationHandle handle)
        {
            Project.Loop.Until(() => handle.IsFinished);
            return handle;
        }
    }
}
