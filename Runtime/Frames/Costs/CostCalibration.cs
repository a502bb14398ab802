using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// A short run of every kind of piece, so that a queue knows their times before its first frame. For one texture of the
    /// default model it takes about a second on two cores.
    /// </summary>
    public sealed record CostCalibration
    {
        // A full step, then one that is forecast and verified, in turn.
        private static readonly SpeCaPolicy _everyKind = new SpeCaPolicy
        {
            AcceptanceThreshold = new AcceptanceThreshold(float.PositiveInfinity, 1),
            WarmUpSteps = 1,
            MaximumSpeculativeSteps = 1,
        };

        /// <summary>One texture at the model's own size.</summary>
        public static CostCalibration Default { get; } = new CostCalibration();

        /// <summary>How many textures share a batch, each number measured; what is not measured is not shared.</summary>
        public IReadOnlyList<int> Batches { get; init; } = new[] { 1 };

        /// <summary>Steps that are run, at least 4: half of them in full.</summary>
        public int Steps { get; init; } = 12;

        /// <summary>Texels along x; 0 takes the model's own.</summary>
        public int Width { get; init; }

        /// <summary>Texels along y; 0 takes the model's own.</summary>
        public int Height { get; init; }

        /// <summary>The guidance that requests will have: with it, a texture fills two rows.</summary>
        public float GuidanceScale { get; init; } = 2;

        /// <summary>Values for a model with conditioning inputs; null takes its first class.</summary>
        public TextureSubject? Subject { get; init; }

        /// <summary>Measures.</summary>
        /// <param name="model">The model; nothing else may run it meanwhile.</param>
        /// <param name="cancellation">Ends it between two pieces of work.</param>
        /// <exception cref="InvalidSettingException">A value is out of range, or cannot work with this model.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public CostProfile Measure(IBlockModel model, CancellationToken cancellation = default) =>
            Measure(model, SystemFrameClock.Instance, cancellation);

        internal CostProfile Measure(IBlockModel model, IFrameClock clock, CancellationToken cancellation)
        {
            if (Steps < 4)
            {
                throw new InvalidSettingException(nameof(Steps), Steps, "Choose at least 4, or there is nothing to take the mean of.");
            }

            var costs = new CostModel(quantile: 1);
            clock = new SteadyClock(clock);
            foreach (var batch in Batches)
            {
                Run(model, clock, costs, batch, cancellation);
            }

            return CostProfile.Of(costs, model);
        }

        private void Run(IBlockModel model, IFrameClock clock, CostModel costs, int batch, CancellationToken cancellation)
        {
            var classes = model.Manifest.Conditioning.Classes;
            var subject = Subject ?? new TextureSubject(classes.Count > 0 ? classes[0].Name : "calibration", 1);
            var settings = new GenerationSettings
            {
                Steps = Steps,
                Width = Width,
                Height = Height,
                GuidanceScale = GuidanceScale,
                Policy = _everyKind,
                Detail = model.Manifest.Detail != null,
            };

            // Once unseen: code is compiled and buffers are made.
            Run(model, clock, new CostModel(quantile: 1), settings with { Steps = 4 }, subject, batch, cancellation);
            Run(model, clock, costs, settings, subject, batch, cancellation);
        }

        private static void Run(
            IBlockModel model, IFrameClock clock, CostModel costs, GenerationSettings settings, TextureSubject subject, int batch, CancellationToken cancellation)
        {
            var plan = RequestPlan.Create(model.Manifest, Enumerable.Repeat(subject, batch).ToArray(), settings);
            var request = new TextureRequest(subject) { Settings = settings };
            var tickets = Enumerable.Range(0, batch).Select(_ => new TextureTicket(request, plan.StepCount, 0, 0));
            using var job = new GenerationJob(model, settings, plan, tickets, null, Array.Empty<byte>());
            while (!job.IsDone)
            {
                cancellation.ThrowIfCancellationRequested();
                var piece = job.Next;
                var start = clock.Milliseconds;
                job.RunNext();
                costs.RecordWarm(piece, clock.Milliseconds - start);
            }
        }
    }
}
