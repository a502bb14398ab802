using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What the step policies are called on the command line.</summary>
    internal static class PolicyNames
    {
        /// <summary>Name and policy, in the order in which they are listed.</summary>
        public static IReadOnlyList<(string Name, PolicyKind Value)> All { get; } =
        [
            ("full", PolicyKind.Full),
            ("interval", PolicyKind.Interval),
            ("speca", PolicyKind.SpeCa),
            ("speca-released", PolicyKind.SpeCaReleased),
        ];

        /// <summary>The name of a policy.</summary>
        public static string Of(PolicyKind policy) => All.Single(known => known.Value == policy).Name;
    }
}
