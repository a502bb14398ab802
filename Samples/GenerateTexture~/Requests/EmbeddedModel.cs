using System;
using System.IO;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The model that is shipped with the program.</summary>
    internal static class EmbeddedModel
    {
        /// <summary>Its folder, beside the program.</summary>
        public static string Folder => Path.Combine(AppContext.BaseDirectory, "model");
    }
}
