using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Writes hashes as text.</summary>
    internal static class Hexadecimal
    {
        /// <summary>Two lower-case digits for every byte.</summary>
        public static string Of(byte[] bytes)
        {
#if NET9_0_OR_GREATER
            return Convert.ToHexStringLower(bytes);
#else
            return BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
#endif
        }
    }
}
