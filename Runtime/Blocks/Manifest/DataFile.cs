namespace SpeCa.Runtime.Blocks
{
    /// <summary>A file beside the parts that is no part: weights that parts share, or a tokenizer's vocabulary.</summary>
    public sealed record DataFile
    {
        /// <summary>The file's path inside the manifest's folder, with / between folders.</summary>
        public string File { get; init; } = "";

        /// <summary>The file's size in bytes, at least 1; always checked.</summary>
        public long Bytes { get; init; }

        /// <summary>The file's SHA-256, 64 hexadecimal digits; null where it is not to be checked.</summary>
        public string? Sha256 { get; init; }
    }
}
