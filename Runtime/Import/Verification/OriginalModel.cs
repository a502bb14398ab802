using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Onnx;
using SpeCa.Import.Splitting;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Runs the model that a block model was split from, as the file is, on the same inputs.</summary>
    internal static class OriginalModel
    {
        /// <summary>The prediction in the form of the latent, row after row.</summary>
        public static float[] Run(SplitContext context, IBlockWorkspace workspace, int rows)
        {
            try
            {
                using var settings = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
                using var session = new InferenceSession(context.Model.Path, settings);
                using var runOptions = new RunOptions();
                var inputs = context.Model.Inputs.ToDictionary(input => input.Name, input => Give(context, workspace, rows, input));
                try
                {
                    using var outputs = session.Run(runOptions, inputs, new[] { context.Roles.Output.Name });
                    return Prediction(context, outputs[0], rows);
                }
                finally
                {
                    foreach (var input in inputs.Values)
                    {
                        input.Dispose();
                    }
                }
            }
            catch (OnnxRuntimeException error)
            {
                throw new ImportException(context.Model.Path, $"ONNX Runtime cannot run it on the CPU: {error.Message}", error);
            }
        }

        private static OrtValue Give(SplitContext context, IBlockWorkspace workspace, int rows, OnnxValue input)
        {
            // A bound value has one row, which the parts broadcast; the original wants as many as it declares.
            var shape = context.InputShapes[input.Name].Select(side => side.At(rows)).ToArray();
            if (context.Options.Bindings.ContainsKey(input.Name) && shape.Length > 0 && input.Shape![0].Size == null)
            {
                shape[0] = rows;
            }

            var count = (int)shape.Aggregate(1L, (product, side) => product * side);
            return TensorConversion.ToOrtValue(input.Type, Values(context, workspace, input, count), shape);
        }

        private static float[] Values(SplitContext context, IBlockWorkspace workspace, OnnxValue input, int count)
        {
            var roles = context.Roles;
            if (context.Options.Bindings.TryGetValue(input.Name, out var bound))
            {
                return bound.Count == 1 ? Enumerable.Repeat(bound[0], count).ToArray() : bound.ToArray();
            }

            if (input.Name == roles.Sample.Name)
            {
                var values = workspace.Sample.Values.Slice(0, count).ToArray();
                return context.Options.Packing == 1 ? values : Packing.Pack(values, context.Latent, context.Options.Packing);
            }

            if (input.Name == roles.Timestep?.Name)
            {
                return workspace.Timestep.Values.Slice(0, count).ToArray();
            }

            return input.Name == roles.Label?.Name
                ? workspace.Label.Values.Slice(0, count).ToArray().Select(label => (float)label).ToArray()
                : workspace.Inputs.First(tensor => tensor.Name == input.Name).Values.Slice(0, count).ToArray();
        }

        private static float[] Prediction(SplitContext context, OrtValue output, int rows)
        {
            var values = TensorConversion.ToFloats(output);
            var latent = context.Latent;
            var length = latent.Channels * latent.Height * latent.Width;
            if (context.Options.Packing > 1)
            {
                return Packing.Unpack(values, latent, context.Options.Packing);
            }

            // A learned variance follows the prediction of every row.
            var stride = values.Length / rows;
            var prediction = new float[rows * length];
            for (var row = 0; row < rows; row++)
            {
                Array.Copy(values, row * stride, prediction, row * length, length);
            }

            return prediction;
        }
    }
}
