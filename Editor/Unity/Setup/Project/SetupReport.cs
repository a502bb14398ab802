using System.Collections.Generic;
using System.Linq;
using System.Text;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Placing;
using SpeCa.Setup.Planning;

namespace SpeCa.Setup.Project
{
    /// <summary>Says in words what setting up would do, or did.</summary>
    internal static class SetupReport
    {
        /// <summary>What would be done.</summary>
        public static string Before(SetupPlan plan, string source)
        {
            var text = new StringBuilder();
            IReadOnlyList<PlannedFile> placed = plan.Of(PlannedAction.Place);
            text.Append($"{placed.Count} libraries are placed into the project, from {source}:\n");
            foreach (IGrouping<string, PlannedFile> package in placed.GroupBy(file => file.Package.ToString()))
            {
                text.Append($"\n{package.Key}");
            }

            AppendList(text, "Already there", plan.Of(PlannedAction.Skip).Select(file => $"{file.File.Name}: {file.Reason}"));
            AppendList(text, "Removed", plan.Removals);
            AppendList(text, "Note", plan.Warnings);
            return text.ToString();
        }

        /// <summary>What was done.</summary>
        public static string After(SetupPlan plan, StagedLibraries staged)
        {
            var text = new StringBuilder();
            text.Append($"SpeCa: {plan.Of(PlannedAction.Place).Count} libraries were placed.");
            foreach (PlannedFile file in plan.Files)
            {
                text.Append($"\n{file.Action}: {file.Path} ({file.Package}): {file.Reason}");
            }

            AppendList(text, "Removed", plan.Removals);
            AppendList(text, "Checked", staged.Packages.Select(package => $"{package.Package}: {Words(package.Evidence)}"));
            AppendList(text, "Note", plan.Warnings);
            return text.ToString();
        }

        private static string Words(PackageEvidence evidence) => evidence switch
        {
            PackageEvidence.Listed => "has the hash in SpeCa's list",
            PackageEvidence.Locked => "has the hash in the project's lock file",
            PackageEvidence.Published => "has the hash that its feed publishes, kept in the lock file from now on",
            _ => "nothing but its source speaks for it; its hash is kept in the lock file from now on",
        };

        private static void AppendList(StringBuilder text, string title, IEnumerable<string> lines)
        {
            foreach (string line in lines)
            {
                text.Append($"\n{title}: {line}");
            }
        }
    }
}
