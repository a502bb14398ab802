using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// How long the pieces of work of one model take on one device, kept so that the first frames of the next start keep to
    /// their budget, too.
    /// <code>
    /// var costs = CostProfile.LoadOrMeasure(path, model, CostCalibration.Default);
    /// var queue = new TextureQueue(model, new TextureQueueOptions { Costs = costs });
    /// </code>
    /// </summary>
    public sealed record CostProfile
    {
        private static readonly JsonSerializerOptions _options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };

        /// <summary>The fingerprint of the model's files.</summary>
        public string Model { get; init; } = "";

        /// <summary>Where the model ran.</summary>
        public ExecutionProvider Provider { get; init; }

        /// <summary>The machine: its name and how many cores it has.</summary>
        public string Device { get; init; } = "";

        /// <summary>The times.</summary>
        public IReadOnlyList<PieceCost> Pieces { get; init; } = Array.Empty<PieceCost>();

        /// <summary>Reads times that were measured.</summary>
        /// <exception cref="CostProfileException">The file is damaged or cannot be read.</exception>
        public static CostProfile Load(string path)
        {
            try
            {
                var profile = JsonSerializer.Deserialize<CostProfile>(SmallFile.ReadBytes(path, SmallFile.Settings), _options);
                return profile?.IsWhole == true ? profile : throw new CostProfileException(path, "it has times or sizes that cannot be.");
            }
            catch (JsonException error)
            {
                throw new CostProfileException(path, $"it is no profile: {error.Message}", error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new CostProfileException(path, $"it cannot be read: {error.Message}", error);
            }
        }

        /// <summary>
        /// Reads the times of a model on this device, or measures them and writes them down where there are none, or the
        /// file is damaged or another model's or device's.
        /// </summary>
        /// <param name="path">The file.</param>
        /// <param name="model">The model; nothing else may run it meanwhile.</param>
        /// <param name="calibration">What to measure.</param>
        /// <param name="cancellation">Ends the measurement between two pieces of work.</param>
        /// <exception cref="OperationCanceledException">The measurement was cancelled.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static CostProfile LoadOrMeasure(
            string path, IBlockModel model, CostCalibration calibration, CancellationToken cancellation = default)
        {
            if (TryLoad(path) is { } stored && stored.Describes(model))
            {
                return stored;
            }

            var measured = calibration.Measure(model, cancellation);
            measured.Save(path);
            return measured;
        }

        /// <summary>Writes the times, whole or not at all.</summary>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public void Save(string path) =>
            WholeFile.Write(path, stream => stream.Write(JsonSerializer.SerializeToUtf8Bytes(this, _options)));

        /// <summary>Whether these are times of a model as it runs here.</summary>
        public bool Describes(IBlockModel model) =>
            Model == NameOf(model) && Provider == model.Provider.Provider && Device == ThisDevice;

        internal static CostProfile Of(CostModel costs, IBlockModel model) => new CostProfile
        {
            Model = NameOf(model),
            Provider = model.Provider.Provider,
            Device = ThisDevice,
            Pieces = costs.Keys.Select(key => new PieceCost
            {
                Kind = key.Kind,
                Chunk = key.Chunk,
                Rows = key.Rows,
                Height = key.Height,
                Width = key.Width,
                Milliseconds = costs[key].Sorted.ToArray(),
            }).ToArray(),
        };

        /// <summary>Gives a cost model these times to start from.</summary>
        /// <exception cref="InvalidSettingException">They are another model's or device's.</exception>
        internal void Fill(CostModel costs, IBlockModel model)
        {
            if (!Describes(model))
            {
                throw new InvalidSettingException(
                    nameof(TextureQueueOptions.Costs), $"of another model, provider or device ({Device})", "Measure them here: CostProfile.LoadOrMeasure does it where needed.");
            }

            foreach (var piece in Pieces)
            {
                costs.Fill(piece.Key, piece.Milliseconds.ToArray());
            }
        }

        private static string ThisDevice => $"{Environment.MachineName}, {Environment.ProcessorCount} cores";

        private bool IsWhole => Pieces != null && Pieces.All(piece =>
            piece != null && piece.Rows > 0 && piece.Height > 0 && piece.Width > 0 && piece.Milliseconds is { Count: > 0 }
            && piece.Milliseconds.All(time => time >= 0 && !double.IsInfinity(time)));

        private static string NameOf(IBlockModel model) => Convert.ToBase64String(GenerationFingerprint.Of(model.Manifest));

        private static CostProfile? TryLoad(string path)
        {
            try
            {
                return Load(path);
            }
            catch (CostProfileException)
            {
                return null;
            }
        }
    }
}
