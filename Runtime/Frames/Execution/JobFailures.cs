using System;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Frames
{
    /// <summary>What becomes of the textures of a job that failed.</summary>
    internal sealed class JobFailures
    {
        private readonly JobSchedule _schedule;

        public JobFailures(JobSchedule schedule) => _schedule = schedule;

        /// <summary>
        /// Ends a job. In a batch nobody knows whose fault it was: all begin anew, alone, and only that one fails again.
        /// </summary>
        public void Fail(GenerationJob job, Exception error)
        {
            foreach (var ticket in job.Tickets)
            {
                if (job.Tickets.Count == 1)
                {
                    Fail(ticket, error);
                }
                else if (!ticket.IsFinished)
                {
                    BeginAlone(job, ticket);
                }
            }

            _schedule.Remove(job);
        }

        private void BeginAlone(GenerationJob job, TextureTicket ticket)
        {
            try
            {
                _schedule.Add(job.Alone(ticket));
            }
            catch (Exception error)
            {
                Fail(ticket, error);
            }
        }

        private static void Fail(TextureTicket ticket, Exception error) =>
            ticket.Fail(RequestFailure.Of(error, ticket.CompletedSteps, ticket.StepCount));
    }
}
