using System.Collections.Generic;
using ScottPlot;
using SpeCa.Benchmarks.Comparing;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>How a method is drawn: every one has a colour and a shape of its own, safe for colour-blind eyes in pairs.</summary>
    internal sealed record SeriesStyle(string Color, MarkerShape Shape, bool IsEmphasised = false, bool IsCloud = false)
    {
        private static readonly Dictionary<string, SeriesStyle> _styles = new()
        {
            [MethodNames.SpeCa] = new("#D1242F", MarkerShape.FilledCircle, IsEmphasised: true),
            [MethodNames.SpeCaSecondOrder] = new("#C77DBA", MarkerShape.FilledSquare),
            [MethodNames.Euler] = new("#24292F", MarkerShape.FilledSquare),
            [MethodNames.SecondOrder] = new("#8C959F", MarkerShape.FilledDiamond),
            [MethodNames.Released] = new("#9A6700", MarkerShape.FilledDiamond, IsCloud: true),
            [MethodNames.Fora] = new("#BF8700", MarkerShape.FilledTriangleDown),
            [MethodNames.TaylorOne] = new("#0969DA", MarkerShape.FilledTriangleUp),
            [MethodNames.TaylorHigher] = new("#80B9F2", MarkerShape.OpenTriangleUp),
            [MethodNames.FoCa] = new("#1A7F64", MarkerShape.OpenCircle),
            [MethodNames.TeaCache] = new("#4AC26B", MarkerShape.OpenDiamond),
            [MethodNames.FirstBlock] = new("#8250DF", MarkerShape.OpenSquare),
        };

        /// <summary>The marker's size in points.</summary>
        public float MarkerSize => IsEmphasised ? 9 : 6.5f;

        /// <summary>The width in points of the line through the method's own front.</summary>
        public float LineWidth => IsEmphasised ? 2.2f : 1.2f;

        /// <summary>The style of a method; a plain one for others.</summary>
        public static SeriesStyle Of(string method) =>
            _styles.TryGetValue(method, out var style) ? style : new SeriesStyle("#57606A", MarkerShape.Cross);
    }
}
