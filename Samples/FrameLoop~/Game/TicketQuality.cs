using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What a ticket says of its quality and of its forecasts.</summary>
    internal static class TicketQuality
    {
        /// <summary>The preset that was asked for.</summary>
        public static string Asked(TextureTicket ticket) => ticket.Request.Preset?.Name ?? "";

        /// <summary>The preset that it is or was made with at the end.</summary>
        public static string Given(TextureTicket ticket) =>
            ticket.Trace is { Concessions: { Count: > 0 } concessions } ? concessions[^1].Given : Asked(ticket);

        /// <summary>Counts the forecasts of the steps that are done.</summary>
        public static (int Accepted, int Rejected) CountForecasts(TextureTicket ticket)
        {
            var accepted = 0;
            var rejected = 0;
            if (ticket.Trace is { } trace)
            {
                for (var step = 0; step < ticket.CompletedSteps && step < trace.StepCount; step++)
                {
                    var outcome = trace[step, ticket.Sample].Outcome;
                    accepted += outcome is StepOutcome.Accepted or StepOutcome.Unverified ? 1 : 0;
                    rejected += outcome == StepOutcome.Rejected ? 1 : 0;
                }
            }

            return (accepted, rejected);
        }
    }
}
