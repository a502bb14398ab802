using System.Collections.Generic;
using System.Linq;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks that a manifest's detail stage makes a texture of a sample, part by part.</summary>
    internal sealed class DetailValidation
    {
        private const int SmallestFactor = 2;
        private const int MostNoiseChannels = 64;
        private const int MostParts = 64;

        private readonly string _path;
        private readonly BlockModelManifest _manifest;
        private readonly DetailDescription _detail;
        private readonly Dictionary<string, string> _written = new Dictionary<string, string>();
        private readonly HashSet<string> _given;

        private DetailValidation(string path, BlockModelManifest manifest, DetailDescription detail)
        {
            _path = path;
            _manifest = manifest;
            _detail = detail;
            Give(BoundaryValidation.LatentTensor(manifest, BoundaryTensors.Sample));
            if (detail.NoiseChannels > 0)
            {
                Give(Enlarged(BoundaryTensors.Noise, detail.NoiseChannels));
            }

            if (manifest.Conditioning.Classes.Count > 0)
            {
                Give(new TensorDescription
                {
                    Carries = BoundaryTensors.Label,
                    Type = "int64",
                    Shape = new[] { new TensorDimension(TensorDimension.Batch) },
                });
            }

            _given = _written.Keys.ToHashSet();
        }

        /// <exception cref="ManifestException">Two parts do not fit, or they make no texture of the sample.</exception>
        public static void Check(string path, BlockModelManifest manifest, DetailDescription detail)
        {
            Require(path, manifest.Decoder == null, "detail and decoder are both there; a model has one of them: leave one out.");
            Require(path, detail.Factor >= SmallestFactor && detail.Factor <= TensorDimension.LargestFactor, $"detail.factor is {detail.Factor}; it must be {SmallestFactor} to {TensorDimension.LargestFactor}.");
            Require(path, detail.NoiseChannels >= 0 && detail.NoiseChannels <= MostNoiseChannels, $"detail.noiseChannels is {detail.NoiseChannels}; it must be 0 to {MostNoiseChannels}.");
            Require(path, detail.Parts.Count > 0 && detail.Parts.Count <= MostParts, $"detail.parts has {detail.Parts.Count} parts; it must have 1 to {MostParts}.");
            new DetailValidation(path, manifest, detail).CheckParts();
        }

        private void CheckParts()
        {
            for (var index = 0; index < _detail.Parts.Count; index++)
            {
                foreach (var input in _detail.Parts[index].Inputs)
                {
                    CheckRead(_detail.Parts[index], input);
                }

                if (index < _detail.Parts.Count - 1)
                {
                    Write(_detail.Parts[index]);
                }
            }

            var last = _detail.Parts[_detail.Parts.Count - 1];
            Require(_path, _detail.Parts.Any(part => BoundaryTensors.Reads(part, BoundaryTensors.Sample)), "detail.parts read no 'sample'; the texture must depend on it.");
            var texture = SignatureOf(Enlarged(BoundaryTensors.Texture, _manifest.Latent.Channels));
            Require(
                _path,
                last.Outputs.Count == 1 && last.Outputs[0].Carries == BoundaryTensors.Texture && SignatureOf(last.Outputs[0]) == texture,
                $"'{last.File}' must have one output, which carries 'texture' as {texture}: it is the last part of detail.");
        }

        private void CheckRead(PartDescription part, TensorDescription input)
        {
            Require(_path, _written.TryGetValue(input.Carries, out var written), $"'{part.File}' reads '{input.Carries}', which no earlier part of detail writes; a detail part reads {string.Join(", ", _given)} and what parts of detail wrote before it.");
            var signature = SignatureOf(input);
            Require(_path, signature == written, $"'{part.File}' reads '{input.Carries}' as {signature}, but it is written as {written}; export the detail stage again.");
        }

        private void Write(PartDescription part)
        {
            foreach (var output in part.Outputs)
            {
                var carries = output.Carries;
                Require(_path, !IsReserved(carries), $"'{part.File}' writes '{carries}', a reserved name; carry it by another name.");
                Require(_path, output.Type == "float32" && output.IsPerRow, $"'{part.File}' writes '{carries}' as {output.Signature}; it must be float32 with batch as its first dimension.");
                _written[carries] = SignatureOf(output);
            }
        }

        private bool IsReserved(string carries) =>
            BoundaryTensors.IsReserved(carries) || BoundaryTensors.IsGiven(_manifest, carries) || carries is BoundaryTensors.Noise or BoundaryTensors.Texture;

        private void Give(TensorDescription tensor) => _written.Add(tensor.Carries, SignatureOf(tensor));

        private TensorDescription Enlarged(string carries, int channels) => new TensorDescription
        {
            Carries = carries,
            Shape = new[]
            {
                new TensorDimension(TensorDimension.Batch),
                new TensorDimension(channels),
                new TensorDimension(_detail.Factor, TensorDimension.Height),
                new TensorDimension(_detail.Factor, TensorDimension.Width),
            },
        };

        private string SignatureOf(TensorDescription tensor) => tensor.At(_manifest.Latent).Signature;
    }
}
