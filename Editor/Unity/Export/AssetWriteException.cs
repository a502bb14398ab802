using System;
using SpeCa.Runtime;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>An asset's file cannot be written.</summary>
    public sealed class AssetWriteException : SpeCaException
    {
        /// <summary>Makes an error about an asset.</summary>
        /// <param name="assetPath">The asset, such as <c>Assets/SpeCa/brick_7_albedo.png</c>.</param>
        /// <param name="cause">What the file system said.</param>
        public AssetWriteException(string assetPath, Exception cause)
            : base($"{assetPath} cannot be written: {cause?.Message} Make the file writable, or save to another folder.", cause!)
        {
            AssetPath = assetPath;
        }

        /// <summary>The asset.</summary>
        public string AssetPath { get; }
    }
}
