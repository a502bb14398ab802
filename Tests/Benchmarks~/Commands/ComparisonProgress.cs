using System;
using System.Globalization;
using SpeCa.Benchmarks.Comparing;
using Spectre.Console;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Shows how far a comparison is and how long it will go on.</summary>
    internal static class ComparisonProgress
    {
        /// <summary>Shows progress while some work is done.</summary>
        /// <param name="total">Measurements to come.</param>
        /// <param name="work">The work; it calls back with every measurement.</param>
        public static void Run(int total, Action<Action<SampleMeasurement>> work) => AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new TimeLeftColumn(), new TaskDescriptionColumn())
            .Start(context =>
            {
                var task = context.AddTask("warming up", maxValue: total);
                work(measurement =>
                {
                    task.Description = string.Create(
                        CultureInfo.InvariantCulture, $"{measurement.Material} {measurement.Seed}");
                    task.Increment(1);
                });
            });
    }
}
