namespace SpeCa.Runtime.Frames
{
    /// <summary>Decides how many waiting textures share a batch: as many as make a texture cheapest.</summary>
    internal sealed class BatchChoice
    {
        // Less than this is not worth waiting for the others of a batch.
        private const double WorthwhileShare = 0.97;

        private readonly CostModel _costs;
        private readonly int _maximum;

        public BatchChoice(CostModel costs, int maximum)
        {
            _costs = costs;
            _maximum = maximum;
        }

        /// <summary>Lets jobs that wait share a job's batch, before it begins.</summary>
        public void Form(GenerationJob job, JobSchedule schedule)
        {
            if (_maximum == 1 || !job.CanShare || job.Tickets.Count > 1)
            {
                return;
            }

            var alone = StepCost.Full(_costs, job.Plan, 1);
            var best = 1;
            var least = WorthwhileShare * alone;
            var most = System.Math.Min(_maximum, 1 + schedule.CountPartners(job));
            for (var textures = 2; textures <= most; textures++)
            {
                var each = StepCost.Full(_costs, job.Plan, textures) / textures;
                if (each < least)
                {
                    least = each;
                    best = textures;
                }
            }

            if (best > 1)
            {
                schedule.Gather(job, best);
            }
        }
    }
}
