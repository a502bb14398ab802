using SpeCa.Samples.GenerateTexture;

return await TextureCommandLine.RunAsync(args);
