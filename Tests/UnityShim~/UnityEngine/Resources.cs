using System;

namespace UnityEngine
{
    public class Resources
    {
        /// <summary>Where an asset lies that is to be read anew when it is next asked for.</summary>
        internal static Action<Object> Unloading { get; set; } = _ => { };

        public static void UnloadAsset(Object assetToUnload) => Unloading(assetToUnload);
    }
}
