using SpeCa.Tuner.Commands;

return await TunerCommandLine.RunAsync(args);
