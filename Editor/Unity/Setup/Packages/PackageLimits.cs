namespace SpeCa.Setup.Packages
{
    /// <summary>How large things may be. The largest package known is DirectML's, with 202 MB.</summary>
    internal static class PackageLimits
    {
        /// <summary>The most bytes of a package file.</summary>
        public const long PackageBytes = 500_000_000;

        /// <summary>The most bytes of one library.</summary>
        public const long FileBytes = 300_000_000;

        /// <summary>The most bytes of an answer in JSON.</summary>
        public const long AnswerBytes = 10_000_000;
    }
}
