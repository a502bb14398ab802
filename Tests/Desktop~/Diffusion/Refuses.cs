using NUnit.Framework;
using NUnit.Framework.Constraints;
using SpeCa.Runtime;

namespace SpeCa.Tests.Diffusion
{
    /// <summary>Constraints on calls that must be refused.</summary>
    internal static class Refuses
    {
        /// <summary>The error names this setting and the value that it had.</summary>
        internal static EqualConstraint Setting(string setting, object value)
        {
            return Throws.TypeOf<InvalidSettingException>()
                .With.Property("Setting").EqualTo(setting)
                .And.Property("Value").EqualTo(value);
        }
    }
}
