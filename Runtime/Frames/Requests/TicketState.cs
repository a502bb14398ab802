namespace SpeCa.Runtime.Frames
{
    /// <summary>What has become of a request.</summary>
    public enum TicketState
    {
        /// <summary>No work has been done yet.</summary>
        Waiting,

        /// <summary>Work has begun.</summary>
        Running,

        /// <summary>The texture is there.</summary>
        Completed,

        /// <summary>It was cancelled.</summary>
        Cancelled,

        /// <summary>It cannot be made; the ticket's error says why.</summary>
        Failed,

        /// <summary>Its state was taken out of the queue.</summary>
        Suspended,
    }
}
