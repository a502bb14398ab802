namespace SpeCa.Setup.Planning
{
    /// <summary>Who brought a library into a project.</summary>
    public enum PresentOrigin
    {
        /// <summary>Unity itself.</summary>
        Unity,

        /// <summary>A package of the package manager.</summary>
        Package,

        /// <summary>The project's own assets, among them what NuGetForUnity places.</summary>
        Project,
    }
}
