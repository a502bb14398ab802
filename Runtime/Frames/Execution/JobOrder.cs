using System;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Which of two jobs comes first: the higher priority, to which waiting adds; then the nearer deadline; then the one
    /// that has begun; then the older one.
    /// </summary>
    internal sealed class JobOrder
    {
        private readonly double _agingMilliseconds;

        /// <param name="aging">The waiting time that counts as one level of priority.</param>
        public JobOrder(TimeSpan aging) => _agingMilliseconds = aging.TotalMilliseconds;

        /// <summary>Whether a job comes before another.</summary>
        /// <param name="job">The one.</param>
        /// <param name="other">The other.</param>
        /// <param name="now">Milliseconds.</param>
        public bool ComesBefore(GenerationJob job, GenerationJob other, double now)
        {
            var (one, two) = (job.Tickets[0], other.Tickets[0]);
            var level = Level(job, now).CompareTo(Level(other, now));
            if (level != 0)
            {
                return level > 0;
            }

            if (one.DeadlineMilliseconds != two.DeadlineMilliseconds)
            {
                return one.DeadlineMilliseconds < two.DeadlineMilliseconds;
            }

            return job.HasBegun != other.HasBegun ? job.HasBegun : one.Number < two.Number;
        }

        private double Level(GenerationJob job, double now)
        {
            var highest = 0;
            for (var index = 0; index < job.Tickets.Count; index++)
            {
                highest = Math.Max(highest, (int)job.Tickets[index].Priority);
            }

            return highest + Math.Floor((now - job.Tickets[0].ArrivalMilliseconds) / _agingMilliseconds);
        }
    }
}
