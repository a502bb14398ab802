using System;
using System.Collections.Generic;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// What becomes of the textures of a job that failed. Where its device was lost they wait, begun anew, until the model has been
    /// moved to another provider, which takes too long for a frame.
    /// </summary>
    internal sealed class JobFailures
    {
        private readonly JobSchedule _schedule;
        private readonly CostModel _costs;
        private readonly List<(TextureTicket Ticket, Exception Error)> _stranded = new List<(TextureTicket, Exception)>();
        private GenerationJob? _lost;

        public JobFailures(JobSchedule schedule, CostModel costs)
        {
            _schedule = schedule;
            _costs = costs;
        }

        /// <summary>Whether the model has to be moved before any other work.</summary>
        public bool IsDeviceLost => _lost != null;

        /// <summary>Moves the model; where it has nowhere to go, the textures fail that waited for it.</summary>
        public void FallBack()
        {
            var lost = _lost!;
            _lost = null;
            var before = lost.Model.Provider;
            var hasMoved = TryMove(lost);
            if (!ReferenceEquals(before, lost.Model.Provider))
            {
                _costs.Clear();
            }

            foreach (var (ticket, error) in _stranded)
            {
                if (!hasMoved)
                {
                    Fail(ticket, error);
                }
            }

            _stranded.Clear();
            _schedule.DropFinished();
        }

        /// <summary>
        /// Ends a job. In a batch nobody knows whose fault it was: all begin anew, alone, and only that one fails again.
        /// </summary>
        public void Fail(GenerationJob job, Exception error)
        {
            var isLost = job.Provider != null && ProviderFallback.IsPossible(job.Model, job.Provider, error);
            foreach (var ticket in job.Tickets)
            {
                if (isLost)
                {
                    Strand(job, ticket, error);
                }
                else if (job.Tickets.Count == 1)
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

        // A model of the caller's may throw where it should only say no.
        private static bool TryMove(GenerationJob lost)
        {
            try
            {
                return ProviderFallback.TryMove(lost.Model, lost.Provider!);
            }
            catch (Exception)
            {
                return false;
            }
        }

        private void Strand(GenerationJob job, TextureTicket ticket, Exception error)
        {
            if (ticket.IsFinished)
            {
                return;
            }

            try
            {
                _schedule.Add(job.Anew(ticket));
                _stranded.Add((ticket, error));
                _lost = job;
                ticket.Fallbacks++;
                ticket.Advance(0);
            }
            catch (Exception another)
            {
                Fail(ticket, another);
            }
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
