using System.Linq;
using ScottPlot;
using SkiaSharp;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Draws the three ways that a step can go, with the blocks of a model that each of them runs.</summary>
    internal sealed class StepDiagram
    {
        private const float Scale = 1.5f;
        private const float Half = 23;
        private const float TextSize = 13;

        // The middles of the three ways, and of what they share.
        private const float FullWay = 70;
        private const float VerifiedWay = 175;
        private const float TrustedWay = 268;

        private readonly PlotSheet _sheet;

        private StepDiagram(PlotSheet sheet) => _sheet = sheet;

        /// <summary>Writes a PNG file.</summary>
        public static void Save(string path, BlockModelManifest model)
        {
            using var sheet = new PlotSheet((int)(Scale * 940), (int)(Scale * 306), Scale);
            var diagram = new StepDiagram(sheet);
            diagram.PaintShared();
            diagram.PaintFull(model);
            diagram.PaintVerified(model);
            diagram.PaintTrusted();
            sheet.Save(path);
        }

        private void PaintShared()
        {
            Box(8, 84, VerifiedWay, FigureStyle.Ink, "latent");
            foreach (var way in new[] { FullWay, VerifiedWay, TrustedWay })
            {
                _sheet.PaintArrow(FigureStyle.Ink, new(84, VerifiedWay), new(104, VerifiedWay), new(104, way), new(126, way));
            }

            Box(712, 762, VerifiedWay, FigureStyle.Ink, "head");
            Box(786, 862, VerifiedWay, FigureStyle.Ink, "scheduler");
            Box(886, 934, VerifiedWay, FigureStyle.Ink, "next", "latent");
            _sheet.PaintArrow(FigureStyle.Ink, new(762, VerifiedWay), new(785, VerifiedWay));
            _sheet.PaintArrow(FigureStyle.Ink, new(862, VerifiedWay), new(885, VerifiedWay));
        }

        private void PaintFull(BlockModelManifest model)
        {
            var color = OutcomeStyle.ColorOf(StepOutcome.Full);
            var blocks = model.Trunk.Sum(part => part.Blocks);
            Title("in full", FullWay, color, $"{blocks + model.Verify.Blocks} blocks");
            Box(128, 216, FullWay, color, "embedding");
            _sheet.PaintArrow(color, new(216, FullWay), new(235, FullWay));
            var width = 230f / blocks;
            for (var block = 0; block < blocks; block++)
            {
                _sheet.PaintBox(new SKRect(236 + (block * width), FullWay - Half, 236 + (block * width) + width - 3, FullWay + Half), color);
            }

            _sheet.PaintArrow(color, new(464, FullWay), new(487, FullWay));
            Box(488, 566, FullWay, color, "last", "block");
            _sheet.PaintArrow(color, new(566, FullWay), new(737, FullWay), new(737, VerifiedWay - Half - 1));
        }

        private void PaintVerified(BlockModelManifest model)
        {
            var color = OutcomeStyle.ColorOf(StepOutcome.Accepted);
            var rejected = OutcomeStyle.ColorOf(StepOutcome.Rejected);
            Title("forecast and verified", VerifiedWay, color, model.Verify.Blocks == 1 ? "1 block" : $"{model.Verify.Blocks} blocks");
            Box(128, 340, VerifiedWay, color, "forecast of what enters", "and of what leaves the last block");
            _sheet.PaintArrow(color, new(340, VerifiedWay), new(487, VerifiedWay));
            Box(488, 566, VerifiedWay, color, "last", "block");
            _sheet.PaintArrow(color, new(566, VerifiedWay), new(589, VerifiedWay));
            Box(590, 676, VerifiedWay, color, "error up to", "threshold?");
            _sheet.PaintArrow(color, new(676, VerifiedWay), new(711, VerifiedWay));
            _sheet.Write("yes", 693, VerifiedWay - 6, 12, SKTextAlign.Center, color: color);
            _sheet.PaintArrow(rejected, new(633, VerifiedWay - Half), new(633, 122), new(172, 122), new(172, FullWay + Half + 1));
            _sheet.Write("no: the same step in full", 627, 117, 12, SKTextAlign.Right, color: rejected);
        }

        private void PaintTrusted()
        {
            var color = OutcomeStyle.ColorOf(StepOutcome.Unverified);
            Title("forecast and trusted", TrustedWay, color, "no block");
            Box(128, 340, TrustedWay, color, "forecast of what leaves", "the last block");
            _sheet.PaintArrow(color, new(340, TrustedWay), new(737, TrustedWay), new(737, VerifiedWay + Half + 1));
        }

        private void Title(string text, float middle, Color color, string cost)
        {
            var width = _sheet.Write(text, 128, middle - Half - 9, 14, isBold: true, color: color);
            _sheet.Write(cost, 128 + width + 10, middle - Half - 9, TextSize);
        }

        private void Box(float left, float right, float middle, Color color, params string[] lines)
        {
            _sheet.PaintBox(new SKRect(left, middle - Half, right, middle + Half), color);
            for (var line = 0; line < lines.Length; line++)
            {
                _sheet.Write(
                    lines[line], (left + right) / 2, middle + 5 + ((line - ((lines.Length - 1) / 2f)) * 15), lines.Max(text => text.Length) > 28 ? 12 : TextSize, SKTextAlign.Center);
            }
        }
    }
}
