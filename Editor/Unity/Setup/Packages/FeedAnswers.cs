using System;

#pragma warning disable CA1051, SA1401 // Unity's JSON reads public fields alone, under the names that the text has.
namespace SpeCa.Setup.Packages
{
    /// <summary>What NuGet's protocol, version 3, answers in JSON; only what is used of it.</summary>
    internal static class FeedAnswers
    {
        /// <summary>The names in the answers that start with @ cannot be fields.</summary>
        public static string WithoutSigns(string json) => json.Replace("\"@", "\"");

        /// <summary>The index of a feed.</summary>
        [Serializable]
        internal sealed class ServiceIndex
        {
            public Resource[] resources = Array.Empty<Resource>();
        }

        /// <summary>One service of a feed.</summary>
        [Serializable]
        internal sealed class Resource
        {
            public string id = "";
            public string type = "";
        }

        /// <summary>One version of a package in a feed's registrations.</summary>
        [Serializable]
        internal sealed class Registration
        {
            public string catalogEntry = "";
        }

        /// <summary>What the catalogue says of one version of a package.</summary>
        [Serializable]
        internal sealed class CatalogEntry
        {
            public string packageHash = "";
            public string packageHashAlgorithm = "";
        }
    }
}
