using System;
using System.IO;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Parts
{
    /// <summary>What it takes to load a model, with and without graphs kept from an earlier load.</summary>
    internal static class LoadTimes
    {
        public static void Print(string folder, int rounds, TextWriter output)
        {
            var kept = Directory.CreateTempSubdirectory("speca-optimized-");
            try
            {
                var cached = new BlockModelOptions { OptimizedModelFolder = kept.FullName };
                var device = new BlockModelOptions { SpeculationPlacement = SpeculationPlacement.Device };
                var medians = SideBySide.Medians(
                    rounds, Load(folder, BlockModelOptions.Default), Load(folder, cached), Load(folder, device));
                output.WriteLine($"load, median ms: {medians[0]:F0}; with kept graphs {medians[1]:F0}, {medians[1] / medians[0]:F2} of it");
                output.WriteLine($"  with the graphs of speculation on the device {medians[2]:F0}, {medians[2] / medians[0]:F2} of it");
            }
            finally
            {
                kept.Delete(recursive: true);
            }
        }

        private static Action Load(string folder, BlockModelOptions options) => () => BlockModel.Load(folder, options).Dispose();
    }
}
