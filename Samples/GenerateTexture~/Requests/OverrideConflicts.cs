using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Refuses options that the policy in force would silently ignore.</summary>
    internal static class OverrideConflicts
    {
        /// <summary>Checks the options that were given against the policy in force.</summary>
        /// <param name="policy">The policy in force.</param>
        /// <param name="source">The option that brought it in, for example <c>--policy full</c>.</param>
        /// <param name="overrides">The options that were given.</param>
        /// <exception cref="RequestException">An option has nothing to act on.</exception>
        public static void Check(PolicyKind policy, string source, SettingOverrides overrides)
        {
            foreach (var option in overrides.PolicyOptions())
            {
                if (!Takes(policy, option))
                {
                    throw new RequestException(
                        $"{option} contradicts {source}, {Meaning(policy)}. "
                        + $"Leave out {option}, or choose {Alternatives(option)}.");
                }
            }
        }

        private static bool Takes(PolicyKind policy, string option) => option switch
        {
            OptionNames.Tau or OptionNames.Beta or OptionNames.MaximumRun =>
                policy is PolicyKind.SpeCa or PolicyKind.SpeCaReleased,
            OptionNames.VerifyEvery or OptionNames.MaximumRunAtStart or OptionNames.LastFullSteps => policy == PolicyKind.SpeCa,
            OptionNames.Interval => policy == PolicyKind.Interval,
            _ => policy != PolicyKind.Full,
        };

        private static string Meaning(PolicyKind policy) => policy switch
        {
            PolicyKind.Full => "which computes every step in full",
            PolicyKind.Interval => "which verifies nothing and skips by count",
            PolicyKind.SpeCa => "which skips by verification error",
            _ => "which verifies as the released code does",
        };

        private static string Alternatives(string option)
        {
            IEnumerable<string> choices = PolicyNames.All
                .Where(policy => Takes(policy.Value, option))
                .Select(policy => $"{OptionNames.Policy} {policy.Name}");
            return string.Join(" or ", choices);
        }
    }
}
