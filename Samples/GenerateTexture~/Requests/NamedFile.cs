namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>A file that was given for something by name.</summary>
    internal sealed record NamedFile(string Name, string Path);
}
