namespace SpeCa.Benchmarks.Frames
{
    /// <summary>What a scenario did.</summary>
    internal sealed record FrameMeasurement(FrameScenario Scenario)
    {
        /// <summary>Time that the textures took in each frame.</summary>
        public FrameTimes Used { get; } = new();

        /// <summary>By how much each frame's budget was exceeded; 0 where it was not.</summary>
        public FrameTimes Overshoot { get; } = new();

        /// <summary>What the game's own work took in each frame.</summary>
        public FrameTimes Game { get; } = new();

        /// <summary>Frames that began late because the one before was too long.</summary>
        public int Missed { get; set; }

        /// <summary>Frames that were run.</summary>
        public int Frames { get; set; }

        /// <summary>Textures that were finished, the one under way as a fraction.</summary>
        public double Textures { get; set; }

        /// <summary>The longest piece of work's usual time, ms: what an overshoot is to be seen against.</summary>
        public double ChunkMilliseconds { get; set; }

        /// <summary>Bytes that the calling thread allocated in frames in which no texture began or ended.</summary>
        public long SteadyBytes { get; set; }
    }
}
