namespace SpeCa.Plugin.Unity
{
    /// <summary>What the folder of a <see cref="BlockModelAsset"/> is counted from.</summary>
    public enum BlockModelLocation
    {
        /// <summary>
        /// The project's StreamingAssets folder, which goes into builds as it is. Not on Android and the web, where it is no
        /// folder of files.
        /// </summary>
        StreamingAssets,

        /// <summary>The project's folder, or an absolute path; for the editor and for models that are not shipped.</summary>
        Project,
    }
}
