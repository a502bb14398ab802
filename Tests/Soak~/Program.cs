using SpeCa.Soak;

return SoakCommandLine.Run(args);
