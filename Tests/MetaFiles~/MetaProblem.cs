namespace SpeCa.MetaFiles
{
    /// <summary>Something about a .meta file that has to be put right.</summary>
    /// <param name="Path">The .meta file, below the package's folder.</param>
    /// <param name="What">What is wrong, in words.</param>
    internal sealed record MetaProblem(string Path, string What)
    {
        public override string ToString() => $"{Path}: {What}";
    }
}
