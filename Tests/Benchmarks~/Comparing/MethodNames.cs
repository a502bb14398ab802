using System.Collections.Generic;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>What the methods are called in tables and plots.</summary>
    internal static class MethodNames
    {
        public const string SpeCa = "SpeCa (ours)";
        public const string SpeCaSecondOrder = "SpeCa on DPM-Solver++ 2M";
        public const string Euler = "Fewer steps, Euler";
        public const string SecondOrder = "Fewer steps, DPM-Solver++ 2M";
        public const string Released = "SpeCa, as released";
        public const string Fora = "Reuse at intervals (FORA)";
        public const string TaylorOne = "TaylorSeer, order 1";
        public const string TaylorHigher = "TaylorSeer, order 2 and up";
        public const string TeaCache = "TeaCache-like";
        public const string FirstBlock = "First-block cache";
        public const string FoCa = "FoCa-like";

        /// <summary>All of them, in the order of legends.</summary>
        public static IReadOnlyList<string> All { get; } =
        [
            SpeCa, SpeCaSecondOrder, Euler, SecondOrder, Released,
            Fora, TaylorOne, TaylorHigher, FoCa, TeaCache, FirstBlock,
        ];

        /// <summary>A method's place in legends and tables; others come last.</summary>
        public static int PlaceOf(string method)
        {
            for (var place = 0; place < All.Count; place++)
            {
                if (All[place] == method)
                {
                    return place;
                }
            }

            return All.Count;
        }

        /// <summary>Plain sampling by its scheduler.</summary>
        public static string OfPlain(SchedulerKind? scheduler) =>
            scheduler == SchedulerKind.DpmSolverPlusPlus2M ? SecondOrder : Euler;

        /// <summary>SpeCa by its scheduler, on however many steps.</summary>
        public static string OfSpeCa(SchedulerKind? scheduler) =>
            scheduler == SchedulerKind.DpmSolverPlusPlus2M ? SpeCaSecondOrder : SpeCa;
    }
}
