namespace SpeCa.MetaFiles
{
    /// <summary>A file or folder that Unity imports.</summary>
    /// <param name="Path">Below the package's folder, with forward slashes.</param>
    /// <param name="IsFolder">Whether it is a folder.</param>
    internal sealed record PackageAsset(string Path, bool IsFolder);
}
