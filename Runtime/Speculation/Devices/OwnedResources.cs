using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Lists of what an object has made and must free, also where its constructor fails half-way.</summary>
    internal static class OwnedResources
    {
        /// <summary>Adds a resource.</summary>
        /// <returns>The resource.</returns>
        public static T Keep<T>(this List<IDisposable> owned, T resource)
            where T : IDisposable
        {
            owned.Add(resource);
            return resource;
        }

        /// <summary>Frees all, the last one first.</summary>
        public static void DisposeAll(this List<IDisposable> owned)
        {
            for (var index = owned.Count - 1; index >= 0; index--)
            {
                owned[index].Dispose();
            }

            owned.Clear();
        }
    }
}
