namespace SpeCa.Setup.Packages
{
    /// <summary>What speaks for a package being the right one; the strongest that there is.</summary>
    public enum PackageEvidence
    {
        /// <summary>Nothing but the source: its hash is kept from now on.</summary>
        FirstUse,

        /// <summary>The hash that the feed publishes.</summary>
        Published,

        /// <summary>The hash that the project's lock file has.</summary>
        Locked,

        /// <summary>The hash in SpeCa's own list.</summary>
        Listed,
    }
}
