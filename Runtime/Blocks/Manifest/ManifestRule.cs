namespace SpeCa.Runtime.Blocks
{
    /// <summary>States what must hold for a manifest.</summary>
    internal static class ManifestRule
    {
        /// <summary>Refuses the manifest where a rule does not hold.</summary>
        /// <param name="path">The manifest's file.</param>
        /// <param name="holds">Whether the rule holds.</param>
        /// <param name="otherwise">What was found and what is expected.</param>
        /// <exception cref="ManifestException">The rule does not hold.</exception>
        public static void Require(string path, bool holds, string otherwise)
        {
            if (!holds)
            {
                throw new ManifestException(path, otherwise);
            }
        }
    }
}
