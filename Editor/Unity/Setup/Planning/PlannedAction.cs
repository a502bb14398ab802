namespace SpeCa.Setup.Planning
{
    /// <summary>What happens to a library of the list.</summary>
    public enum PlannedAction
    {
        /// <summary>It is placed into the project.</summary>
        Place,

        /// <summary>It is there already, bit for bit.</summary>
        Keep,

        /// <summary>Somebody else brings it, or nobody needs it.</summary>
        Skip,
    }
}
