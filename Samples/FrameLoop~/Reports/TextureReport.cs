using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>One texture of a room.</summary>
    internal sealed record TextureReport
    {
        /// <summary>What it covers.</summary>
        public required string Surface { get; init; }

        /// <summary>The material.</summary>
        public required string Material { get; init; }

        /// <summary>The seed.</summary>
        public required ulong Seed { get; init; }

        /// <summary>The preset that was asked for.</summary>
        public required string Asked { get; init; }

        /// <summary>The preset that it was made with at the end; another one where the deadline made that necessary.</summary>
        public required string Given { get; init; }

        /// <summary>Transformer blocks that were evaluated.</summary>
        public required int Blocks { get; init; }

        /// <summary>Transformer blocks of a full run.</summary>
        public required int FullBlocks { get; init; }

        /// <summary>Forecasts that were used, verified or not.</summary>
        public required int Accepted { get; init; }

        /// <summary>Forecasts that were rejected.</summary>
        public required int Rejected { get; init; }

        /// <summary>Describes a finished texture.</summary>
        public static TextureReport Of(SurfaceMaterial surface, TextureTicket ticket)
        {
            var (accepted, rejected) = TicketQuality.CountForecasts(ticket);
            return new TextureReport
            {
                Surface = surface.Kind.ToString(),
                Material = surface.Material,
                Seed = surface.Seed,
                Asked = TicketQuality.Asked(ticket),
                Given = TicketQuality.Given(ticket),
                Blocks = ticket.Trace!.BlocksEvaluated(ticket.Sample),
                FullBlocks = ticket.Trace.BlockCount * (ticket.Request.Preset?.FullSteps ?? ticket.Trace.StepCount),
                Accepted = accepted,
                Rejected = rejected,
            };
        }
    }
}
