using System;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using SpeCa.Fuzz.Coverage;
using SpeCa.Fuzz.Running;
using SpeCa.Fuzz.Targets;

var minutes = new Option<double>("--minutes") { Description = "How long inputs are tried.", DefaultValueFactory = _ => 5 };
var seed = new Option<int>("--seed") { Description = "The seed of the changes.", DefaultValueFactory = _ => 1 };
var only = new Option<string[]>("--target") { Description = "The parsers to try; all where none is named." };
var output = new Option<string>("--out") { Description = "The folder for inputs that fail.", DefaultValueFactory = _ => "fuzz-faults" };
var worker = new Option<bool>("--worker") { Description = "Whether this is the instrumented copy.", Hidden = true };
var command = new RootCommand("Tries inputs that nobody meant on every parser that strangers' bytes reach.") { minutes, seed, only, output, worker };
command.SetAction(parsed =>
{
    var folder = Path.GetFullPath(parsed.GetValue(output)!);
    if (!parsed.GetValue(worker))
    {
        using var copy = new InstrumentedCopy();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [copy.Program, .. args, "--worker"]))!;
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The process ended with {process.ExitCode} at the input {Path.Combine(folder, FuzzRun.LastInput)}."));
        }

        return process.ExitCode;
    }

    // Before anything that is instrumented runs: it needs a place to count in.
    var edges = new EdgeMap();
    using var scratch = new ScratchFolder();
    var names = parsed.GetValue(only) ?? [];
    var targets = FuzzTargets.In(scratch).Where(target => names.Length == 0 || names.Contains(target.Name)).ToArray();
    return new FuzzRun(targets, edges, parsed.GetValue(seed), folder).For(TimeSpan.FromMinutes(parsed.GetValue(minutes)), Console.Out) == 0 ? 0 : 1;
});
return command.Parse(args).Invoke();
