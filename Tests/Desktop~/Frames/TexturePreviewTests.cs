using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Frames
{
    public class TexturePreviewTests
    {
        [TestCase("hard")]
        [TestCase("easy")]
        public void It_is_what_the_generator_shows_after_the_same_steps(string material)
        {
            using var loop = new FrameLoop((_, _) => 1);
            var expected = new List<GenerationPreview>();
            using (var generator = new TextureGenerator(loop.Model))
            {
                var feedback = new GenerationFeedback { Preview = new Listener(expected), PreviewEvery = 3 };
                generator.GenerateAsync([new TextureSubject(material, 1)], FrameLoop.Settings, feedback).GetAwaiter().GetResult();
            }

            var shown = Watch(loop, loop.Queue.Enqueue(FrameLoop.Request(1, material) with { PreviewEvery = 3 }));

            Assert.That(shown.Select(preview => preview.Steps), Is.EqualTo(new[] { 3, 6, 9 }));
            Assert.That(
                shown.Select(preview => preview.Sample),
                Is.EqualTo(expected.Select(preview => preview.Textures[0].Sample.ToArray())));
        }

        [Test]
        public void Textures_of_a_shared_batch_are_shown_as_each_was_asked_for()
        {
            using var loop = new FrameLoop((_, rows) => 0.5 + (0.01 * rows));
            loop.Finish(2, loop.Queue.Enqueue(FrameLoop.Request(1)), loop.Queue.Enqueue(FrameLoop.Request(2)));
            var first = loop.Queue.Enqueue(FrameLoop.Request(3) with { PreviewEvery = 5 });
            var second = loop.Queue.Enqueue(FrameLoop.Request(4));
            var third = loop.Queue.Enqueue(FrameLoop.Request(5) with { PreviewEvery = 4 });

            loop.Finish(2, first, second, third);

            Assert.That(first.Preview!.CompletedSteps, Is.EqualTo(10));
            Assert.That(second.Preview, Is.Null);
            Assert.That(third.Preview!.CompletedSteps, Is.EqualTo(8));
            Assert.That(Read(first.Preview), Is.Not.EqualTo(Read(third.Preview)));
        }

        [Test]
        public void For_a_model_with_a_decoder_it_is_an_image()
        {
            using var loop = new FrameLoop();
            var decoder = new DecoderDescription { Channels = 3, Factor = 2 };
            using var model = new Speculation.AnalyticBlockModel((_, _) => 1) { Manifest = loop.Model.Manifest with { Decoder = decoder } };
            using var queue = new TextureQueue(model, new TextureQueueOptions { Clock = new TickingClock() });
            var ticket = queue.Enqueue(FrameLoop.Request() with { PreviewEvery = 6 });

            while (!ticket.IsFinished)
            {
                queue.Advance(TimeSpan.FromMilliseconds(5));
            }

            Assert.That((ticket.Preview!.Channels, ticket.Preview.Width), Is.EqualTo((3, ticket.Texture!.Width)));
            Assert.That(model.Runs.Count(run => run.Part == "decoder"), Is.EqualTo(2));
        }

        [Test]
        public void Previews_change_nothing_in_the_texture()
        {
            using var loop = new FrameLoop();
            var plain = loop.Queue.Enqueue(FrameLoop.Request());
            loop.Finish(2, plain);

            var shown = loop.Queue.Enqueue(FrameLoop.Request() with { PreviewEvery = 1 });
            loop.Finish(2, shown);

            Assert.That(shown.Texture!.Sample.ToArray(), Is.EqualTo(plain.Texture!.Sample.ToArray()));
        }

        [Test]
        public void The_same_preview_is_read_once()
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request() with { PreviewEvery = 4 });
            loop.Finish(2, ticket);
            var seen = 0;
            var sample = new float[ticket.Preview!.Length];

            var first = ticket.Preview.TryRead(ref seen, sample);
            var second = ticket.Preview.TryRead(ref seen, sample);

            Assert.That((first, second, seen), Is.EqualTo((true, false, 8)));
        }

        [Test]
        public void Room_for_less_than_a_preview_is_refused()
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(FrameLoop.Request() with { PreviewEvery = 4 });
            loop.Finish(2, ticket);
            var seen = 0;

            Assert.That(
                () => ticket.Preview!.TryRead(ref seen, new float[ticket.Preview.Length - 1]),
                Throws.ArgumentException.With.Message.Contains($"{ticket.Preview!.Length}"));
        }

        [Test]
        public void A_negative_number_of_steps_is_refused()
        {
            using var loop = new FrameLoop();

            Assert.That(
                () => loop.Queue.Enqueue(FrameLoop.Request() with { PreviewEvery = -1 }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("PreviewEvery"));
        }

        private static List<(int Steps, float[] Sample)> Watch(FrameLoop loop, TextureTicket ticket)
        {
            var shown = new List<(int, float[])>();
            var seen = 0;
            while (!ticket.IsFinished)
            {
                loop.Frame(1.2);
                if (ticket.Preview is { } preview)
                {
                    var sample = new float[preview.Length];
                    if (preview.TryRead(ref seen, sample))
                    {
                        shown.Add((seen, sample));
                    }
                }
            }

            return shown;
        }

        private static float[] Read(TexturePreview preview)
        {
            var seen = 0;
            var sample = new float[preview.Length];
            preview.TryRead(ref seen, sample);
            return sample;
        }

        private sealed class Listener(List<GenerationPreview> heard) : IProgress<GenerationPreview>
        {
            public void Report(GenerationPreview value) => heard.Add(value);
        }
    }
}
