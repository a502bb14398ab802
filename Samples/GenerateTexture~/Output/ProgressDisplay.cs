using System;
using System.Threading.Tasks;
using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Shows how far a run is: a live bar in a terminal, one line a batch in a file or a pipe.</summary>
    internal static class ProgressDisplay
    {
        /// <summary>Shows progress while some work is done.</summary>
        public static Task ShowAsync(Terminal terminal, StepCounter counter, bool isQuiet, Func<Task> work)
        {
            if (isQuiet)
            {
                return work();
            }

            return terminal.IsLive ? ShowBarAsync(terminal, counter, work) : ShowLinesAsync(terminal, counter, work);
        }

        private static Task ShowBarAsync(Terminal terminal, StepCounter counter, Func<Task> work) =>
            new Progress(terminal.Output)
            {
                AutoClear = true,
            }
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(counter.Description, maxValue: counter.TotalSteps);
                counter.Changed += () =>
                {
                    bar.Description = counter.Description;
                    bar.Value = counter.CompletedSteps;
                };
                await work();
            });

        private static async Task ShowLinesAsync(Terminal terminal, StepCounter counter, Func<Task> work)
        {
            var stage = counter.Stage;
            counter.Changed += () =>
            {
                if (counter.Stage != stage)
                {
                    stage = counter.Stage;
                    terminal.Say($"{stage} ({counter.CompletedSteps} of {counter.TotalSteps} steps done)");
                }
            };
            await work();
            terminal.Say($"{counter.Computed} sample steps computed, {counter.Skipped} skipped");
        }
    }
}
