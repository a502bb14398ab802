namespace SpeCa.Tuner.Browsing
{
    /// <summary>What the page does on a key.</summary>
    public enum Shortcut
    {
        /// <summary>Makes the texture.</summary>
        Generate,

        /// <summary>Gives up what is running.</summary>
        Cancel,

        /// <summary>Takes back the preset's last edit.</summary>
        Undo,

        /// <summary>Does it again.</summary>
        Redo,

        /// <summary>Takes a random seed.</summary>
        RandomSeed,

        /// <summary>Shows the help.</summary>
        Help,
    }
}
