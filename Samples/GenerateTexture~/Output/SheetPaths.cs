namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The contact sheets: every texture once, and every texture repeated 2 by 2.</summary>
    internal sealed record SheetPaths(string Plain, string Tiled);
}
