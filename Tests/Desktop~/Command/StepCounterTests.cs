using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class StepCounterTests
    {
        [Test]
        public void Samples_of_all_batches_add_up()
        {
            var counter = new StepCounter(totalSteps: 4);

            var batch = counter.Begin("Batch 1", isCounted: true);
            batch.Report(new GenerationProgress(1, 2, fullSamples: 3, speculativeSamples: 1));
            batch = counter.Begin("Batch 2", isCounted: true);
            batch.Report(new GenerationProgress(1, 2, fullSamples: 1, speculativeSamples: 2));

            Assert.That(counter.Description, Is.EqualTo("Batch 2, step 2 of 4: 4 sample steps computed, 3 skipped"));
        }

        [Test]
        public void What_only_serves_comparison_is_a_step_but_not_counted()
        {
            var counter = new StepCounter(totalSteps: 2);

            counter.Begin("Warming up", isCounted: false).Report(new GenerationProgress(1, 2, 4, 0));

            Assert.That((counter.CompletedSteps, counter.Computed, counter.Skipped), Is.EqualTo((1, 0L, 0L)));
        }
    }
}
