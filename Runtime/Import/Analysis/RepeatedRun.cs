namespace SpeCa.Import.Analysis
{
    /// <summary>A stretch of a sequence that repeats itself: from <see cref="Start"/> on, every item equals the one a period later.</summary>
    internal readonly struct RepeatedRun
    {
        public RepeatedRun(int start, int end, int period)
        {
            Start = start;
            End = end;
            Period = period;
        }

        public int Start { get; }

        /// <summary>The place after the last item.</summary>
        public int End { get; }

        public int Period { get; }
    }
}
