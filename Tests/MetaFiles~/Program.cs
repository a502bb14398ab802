using SpeCa.MetaFiles;

return MetaCommandLine.Run(args);
