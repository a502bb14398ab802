using SpeCa.Samples.FrameLoop;

return await FrameLoopCommandLine.RunAsync(args);
