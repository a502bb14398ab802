namespace SpeCa.Runtime.Frames
{
    /// <summary>Which texture is worked on first. The longer one waits, the higher it counts.</summary>
    public enum RequestPriority
    {
        /// <summary>For later: far rooms, variants that may never be seen.</summary>
        Low = 0,

        /// <summary>The default.</summary>
        Normal = 1,

        /// <summary>Needed soon.</summary>
        High = 2,

        /// <summary>On screen now.</summary>
        Urgent = 3,
    }
}
