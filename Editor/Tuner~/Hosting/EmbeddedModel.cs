using System;
using System.IO;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>The model that is shipped with the program.</summary>
    public static class EmbeddedModel
    {
        /// <summary>Its folder, beside the program.</summary>
        public static string Folder => Path.Combine(AppContext.BaseDirectory, "model");
    }
}
