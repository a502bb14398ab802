using System;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Frames
{
    /// <summary>What a frame costs the garbage collector.</summary>
    [NonParallelizable]
    public class SteadyStateTests
    {
        private static readonly GenerationSettings _settings = new()
        {
            Steps = 40,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1), WarmUpSteps = 2 },
        };

        [TestCase(0)]
        [TestCase(2)]
        public void Frames_in_which_no_texture_begins_or_ends_allocate_nothing(int previewEvery)
        {
            using var model = new QuietBlockModel();
            using var queue = new TextureQueue(model, new TextureQueueOptions { Clock = new TickingClock() });
            var budget = TimeSpan.FromMilliseconds(0.1);
            var first = queue.Enqueue(Request("easy", 1, previewEvery));
            while (!first.IsFinished)
            {
                queue.Advance(budget);
            }

            var tickets = new TextureTicket[3];
            for (var index = 0; index < tickets.Length; index++)
            {
                tickets[index] = queue.Enqueue(Request("hard", (ulong)index, previewEvery));
            }

            RunTo(queue, tickets[0], budget, 5);
            var seen = 0;
            var sample = new float[tickets[0].Preview?.Length ?? 0];
            var before = GC.GetAllocatedBytesForCurrentThread();
            RunTo(queue, tickets[0], budget, 30);
            tickets[0].Preview?.TryRead(ref seen, sample);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
            Assert.That(tickets[0].CompletedSteps, Is.InRange(30, 39));
        }

        private static TextureRequest Request(string material, ulong seed, int previewEvery) =>
            new(new TextureSubject(material, seed)) { Settings = _settings, PreviewEvery = previewEvery };

        private static void RunTo(TextureQueue queue, TextureTicket ticket, TimeSpan budget, int step)
        {
            while (ticket.CompletedSteps < step)
            {
                queue.Advance(budget);
            }
        }
    }
}
