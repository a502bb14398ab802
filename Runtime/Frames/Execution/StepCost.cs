using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Runtime.Frames
{
    /// <summary>Adds up what the cost model knows to what a whole step takes.</summary>
    internal static class StepCost
    {
        /// <summary>Milliseconds of a step that is computed in full; NaN while any of its pieces is unknown.</summary>
        /// <param name="costs">The times of pieces.</param>
        /// <param name="plan">The request, for its size and its model's parts.</param>
        /// <param name="textures">Textures computed together.</param>
        public static double Full(CostModel costs, RequestPlan plan, int textures)
        {
            var rows = (plan.Windows?.Batch ?? textures) * plan.RowsPerSample;
            var sum = 0.0;
            for (var kind = PieceKind.Begin; kind <= PieceKind.Finish; kind++)
            {
                if (kind == PieceKind.Verify)
                {
                    continue;
                }

                var chunks = kind == PieceKind.TrunkChunk ? plan.ChunkCount : 1;
                for (var chunk = 0; chunk < chunks; chunk++)
                {
                    sum += costs.Mean(KeyOfModel(plan, kind, chunk, rows));
                }
            }

            return plan.Windows == null ? sum : (sum * textures * BatchesOf(plan.Windows)) + costs.Mean(KeyOf(plan, PieceKind.Blend, 0, rows));
        }

        /// <summary>
        /// Milliseconds of the detail stage, as far as its pieces have been seen: what is unknown must not keep a deadline from being
        /// kept.
        /// </summary>
        /// <param name="costs">The times of pieces.</param>
        /// <param name="plan">The request.</param>
        public static double Detail(CostModel costs, RequestPlan plan)
        {
            if (plan.DetailPartCount == 0)
            {
                return 0;
            }

            var sum = Known(costs, KeyOf(plan, PieceKind.Noise, 0, 1));
            for (var part = 0; part < plan.DetailPartCount; part++)
            {
                sum += plan.DetailPasses * Known(costs, KeyOf(plan, PieceKind.Detail, part, 1));
            }

            return sum;
        }

        /// <summary>A piece of a request.</summary>
        public static PieceKey KeyOf(RequestPlan plan, PieceKind kind, int chunk, int rows) =>
            new PieceKey(kind, chunk, rows, plan.Height, plan.Width);

        /// <summary>A piece of a request's steps: where the model sees one window at a time, it is of a window's size.</summary>
        public static PieceKey KeyOfModel(RequestPlan plan, PieceKind kind, int chunk, int rows) =>
            plan.Windows is { } windows && kind != PieceKind.Blend && kind != PieceKind.Collect
                ? new PieceKey(kind, chunk, rows, windows.WindowHeight, windows.WindowWidth)
                : KeyOf(plan, kind, chunk, rows);

        /// <summary>The piece of a request's detail stage that comes next.</summary>
        public static PieceKey KeyOf(RequestPlan plan, DetailStage detail) =>
            KeyOf(plan, detail.HasBegun ? PieceKind.Detail : PieceKind.Noise, detail.Part, 1);

        /// <summary>The piece of a request's steps that comes next.</summary>
        public static PieceKey KeyOf(RequestPlan plan, IDenoiser denoiser) =>
            KeyOfModel(plan, KindOf(denoiser.Phase), denoiser.Phase == DenoisingPhase.Trunk ? denoiser.Chunk : 0, denoiser.NextRows);

        private static PieceKind KindOf(DenoisingPhase phase) => phase switch
        {
            DenoisingPhase.Context => PieceKind.Context,
            DenoisingPhase.Begin => PieceKind.Begin,
            DenoisingPhase.Verify => PieceKind.Verify,
            DenoisingPhase.Embed => PieceKind.Embed,
            DenoisingPhase.Trunk => PieceKind.TrunkChunk,
            DenoisingPhase.LastBlock => PieceKind.LastBlock,
            DenoisingPhase.Finish => PieceKind.Finish,
            DenoisingPhase.Windows => PieceKind.Windows,
            DenoisingPhase.Blend => PieceKind.Blend,
            _ => PieceKind.Collect,
        };

        private static int BatchesOf(WindowPlan windows) => (windows.Count + windows.Batch - 1) / windows.Batch;

        private static double Known(CostModel costs, in PieceKey key)
        {
            var mean = costs.Mean(key);
            return double.IsNaN(mean) ? 0 : mean;
        }
    }
}
