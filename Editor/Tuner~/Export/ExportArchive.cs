using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SpeCa.Tuner.Export
{
    /// <summary>
    /// What was exported while the tuner runs, each under an identifier that cannot be guessed. The page asks by identifier
    /// alone, so no path that it could name ever reaches the disk.
    /// </summary>
    public sealed class ExportArchive
    {
        /// <summary>The most exports that are remembered; the oldest is forgotten first.</summary>
        public const int Capacity = 256;

        private const int IdentifierBytes = 16;

        private readonly Dictionary<string, ExportedFiles> _exports = new(StringComparer.Ordinal);
        private readonly Queue<string> _order = new();

        /// <summary>Remembers an export.</summary>
        /// <returns>Its identifier: 32 hexadecimal digits.</returns>
        public string Add(ExportedFiles files)
        {
            ArgumentNullException.ThrowIfNull(files);
            string identifier = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdentifierBytes));
            lock (_exports)
            {
                _exports.Add(identifier, files);
                _order.Enqueue(identifier);
                if (_order.Count > Capacity)
                {
                    _exports.Remove(_order.Dequeue());
                }
            }

            return identifier;
        }

        /// <summary>Finds an export.</summary>
        public bool TryFind(string identifier, [NotNullWhen(true)] out ExportedFiles? files)
        {
            lock (_exports)
            {
                return _exports.TryGetValue(identifier, out files);
            }
        }
    }
}
