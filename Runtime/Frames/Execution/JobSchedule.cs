using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// The jobs that are not finished, and which of them comes next. Jobs are added from any thread; the rest is for the
    /// one that drives the queue.
    /// </summary>
    internal sealed class JobSchedule
    {
        private readonly ConcurrentQueue<GenerationJob> _arrivals = new ConcurrentQueue<GenerationJob>();
        private readonly List<GenerationJob> _jobs = new List<GenerationJob>();
        private readonly JobOrder _order;
        private readonly int _maximumBegun;
        private int _count;

        public JobSchedule(JobOrder order, int maximumBegun)
        {
            _order = order;
            _maximumBegun = maximumBegun;
        }

        /// <summary>Jobs that are not finished. For any thread.</summary>
        public int Count => Volatile.Read(ref _count);

        /// <summary>Adds a job. For any thread.</summary>
        public void Add(GenerationJob job)
        {
            Interlocked.Increment(ref _count);
            _arrivals.Enqueue(job);
        }

        /// <summary>Takes a job out and frees its buffers.</summary>
        public void Remove(GenerationJob job)
        {
            TakeArrivals();
            if (_jobs.Remove(job))
            {
                Interlocked.Decrement(ref _count);
                job.Dispose();
            }
        }

        /// <summary>The job of a ticket; null where it has none any more.</summary>
        public GenerationJob? Find(TextureTicket ticket)
        {
            TakeArrivals();
            foreach (var job in _jobs)
            {
                for (var index = 0; index < job.Tickets.Count; index++)
                {
                    if (job.Tickets[index] == ticket)
                    {
                        return job;
                    }
                }
            }

            return null;
        }

        /// <summary>Drops what was cancelled, and chooses the job to work on; null where all rest or none is left.</summary>
        /// <param name="now">Milliseconds.</param>
        public GenerationJob? Next(double now)
        {
            TakeArrivals();
            DropFinished();
            var begun = 0;
            GenerationJob? best = null;
            GenerationJob? bestBegun = null;
            foreach (var job in _jobs)
            {
                begun += job.HasBegun ? 1 : 0;
                if (!IsRunnable(job))
                {
                    continue;
                }

                best = best == null || _order.ComesBefore(job, best, now) ? job : best;
                if (job.HasBegun)
                {
                    bestBegun = bestBegun == null || _order.ComesBefore(job, bestBegun, now) ? job : bestBegun;
                }
            }

            return begun >= _maximumBegun && bestBegun != null ? bestBegun : best;
        }

        /// <summary>Ends what was cancelled, and frees what nobody waits for.</summary>
        public void DropFinished()
        {
            for (var index = _jobs.Count - 1; index >= 0; index--)
            {
                var job = _jobs[index];
                var isWanted = false;
                for (var sample = 0; sample < job.Tickets.Count; sample++)
                {
                    var ticket = job.Tickets[sample];
                    if (ticket.IsCancellationRequested)
                    {
                        ticket.EndCancelled();
                    }

                    isWanted |= !ticket.IsFinished;
                }

                if (!isWanted)
                {
                    Remove(job);
                }
            }
        }

        /// <summary>Lets waiting jobs of the same settings share a job's batch, those that have waited longest first.</summary>
        /// <param name="job">A job that has not begun.</param>
        /// <param name="textures">The most textures of the batch.</param>
        public void Gather(GenerationJob job, int textures)
        {
            var index = 0;
            while (index < _jobs.Count && job.Tickets.Count < textures)
            {
                var other = _jobs[index];
                if (!IsPartner(job, other))
                {
                    index++;
                    continue;
                }

                job.Absorb(other);
                _jobs.RemoveAt(index);
                Interlocked.Decrement(ref _count);
            }
        }

        /// <summary>How many waiting jobs could share a job's batch.</summary>
        public int CountPartners(GenerationJob job)
        {
            var count = 0;
            foreach (var other in _jobs)
            {
                count += IsPartner(job, other) ? 1 : 0;
            }

            return count;
        }

        /// <summary>Removes all jobs; their tickets end as cancelled.</summary>
        public void Clear()
        {
            TakeArrivals();
            foreach (var job in _jobs)
            {
                foreach (var ticket in job.Tickets)
                {
                    ticket.EndCancelled();
                }

                Interlocked.Decrement(ref _count);
                job.Dispose();
            }

            _jobs.Clear();
        }

        private void TakeArrivals()
        {
            while (_arrivals.TryDequeue(out var job))
            {
                _jobs.Add(job);
            }
        }

        private static bool IsPartner(GenerationJob job, GenerationJob other) =>
            other != job && job.CanShare && other.CanShare && IsRunnable(other) && job.Tickets[0].Priority == other.Tickets[0].Priority
            && job.Settings.Equals(other.Settings);

        private static bool IsRunnable(GenerationJob job)
        {
            for (var index = 0; index < job.Tickets.Count; index++)
            {
                var ticket = job.Tickets[index];
                if (!ticket.IsPaused && !ticket.IsFinished)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
