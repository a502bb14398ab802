using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Setup.Planning
{
    /// <summary>What setting the libraries up would do to a project.</summary>
    public sealed class SetupPlan
    {
        /// <summary>Makes a plan.</summary>
        public SetupPlan(
            IReadOnlyList<PlannedFile> files,
            IReadOnlyList<string> removals,
            IReadOnlyList<string> warnings,
            IReadOnlyList<string> conflicts)
        {
            Files = files;
            Removals = removals;
            Warnings = warnings;
            Conflicts = conflicts;
        }

        /// <summary>Every library of the list.</summary>
        public IReadOnlyList<PlannedFile> Files { get; }

        /// <summary>Libraries placed before that are not needed any more, from the project's folder.</summary>
        public IReadOnlyList<string> Removals { get; }

        /// <summary>What may go wrong later, in words.</summary>
        public IReadOnlyList<string> Warnings { get; }

        /// <summary>Why nothing can be done, in words with the fix; empty where it can.</summary>
        public IReadOnlyList<string> Conflicts { get; }

        /// <summary>Whether the project has all that it needs.</summary>
        public bool IsDone => Conflicts.Count == 0 && Removals.Count == 0 && Of(PlannedAction.Place).Count == 0;

        /// <summary>The libraries to which one thing happens.</summary>
        public IReadOnlyList<PlannedFile> Of(PlannedAction action) => Files.Where(file => file.Action == action).ToArray();
    }
}
