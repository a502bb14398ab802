using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Soak
{
    /// <summary>Two generators that share a model, with cancelled requests and progress that throws.</summary>
    internal sealed class GeneratorRound(BlockModel model, RoundFaults faults, TextureLedger ledger, int seed)
    {
        private const int Users = 2;
        private const int RequestsPerUser = 20;

        /// <summary>Plays the round to its end.</summary>
        public void Run()
        {
            var users = Enumerable.Range(0, Users).Select(user => Threads.Start(() => Ask(new Random(seed + user)))).ToArray();
            if (faults.LeavesEarly)
            {
                Thread.SpinWait(new Random(seed).Next(10_000_000));
                model.Dispose();
                ledger.Count("models disposed while they were used");
            }

            Task.WaitAll(users);
        }

        private void Ask(Random random)
        {
            using var generator = new TextureGenerator(model);
            for (var request = 0; request < RequestsPerUser; request++)
            {
                Ask(generator, RequestKey.Random(random), random);
            }
        }

        private void Ask(TextureGenerator generator, RequestKey key, Random random)
        {
            using var cancellation = new CancellationTokenSource();
            var (cancelledAfter, throwsAfter) = (random.Next(12), random.Next(30));
            var progress = new Following(step =>
            {
                if (step == cancelledAfter)
                {
                    cancellation.Cancel();
                }

                if (step == throwsAfter)
                {
                    throw new InvalidOperationException("a callback's own mistake");
                }
            });
            try
            {
                var result = generator.Generate([key.SubjectOf(model.Manifest)], key.Settings, progress, cancellation.Token);
                ledger.Enter(key, result.Textures[0].Sample);
                ledger.Count("requests that went on on another provider", result.Trace.Fallbacks);
            }
            catch (OperationCanceledException)
            {
                ledger.Count("cancelled");
            }
            catch (Exception error) when (error is SpeCaException || (faults.LeavesEarly && error is ObjectDisposedException))
            {
                ledger.Count($"failed with {error.GetType().Name}");
            }
        }

        private sealed class Following(Action<int> told) : IProgress<GenerationProgress>
        {
            public void Report(GenerationProgress value) => told(value.CompletedSteps);
        }
    }
}
