using System;
using System.CommandLine;

namespace SpeCa.Soak
{
    /// <summary>The command line.</summary>
    internal static class SoakCommandLine
    {
        /// <summary>Runs; 0 where everything held, 1 where something did not.</summary>
        public static int Run(string[] args)
        {
            var minutes = new Option<double>("--minutes") { Description = "How long (default: 10).", DefaultValueFactory = _ => 10 };
            var seed = new Option<int>("--seed") { Description = "What is asked for, and what fails when (default: 1).", DefaultValueFactory = _ => 1 };
            minutes.Validators.Add(result =>
            {
                if (!(result.GetValue(minutes) is > 0 and <= 10_000))
                {
                    result.AddError("--minutes takes a number above 0, and at most 10000.");
                }
            });
            var root = new RootCommand(
                "Makes textures for minutes on end, with devices that are lost, cancelled requests, throwing callbacks and leaping clocks,\n"
                + "and tells whether memory and handles stay what they were, and equal requests equal.")
            {
                minutes, seed,
            };
            root.SetAction(parsed =>
            {
                var run = new SoakRun(new SoakOptions(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(seed)), Console.Out);
                return run.Run() ? 0 : 1;
            });
            return root.Parse(args).Invoke();
        }
    }
}
