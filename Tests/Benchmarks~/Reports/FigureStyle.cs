using System;
using System.Linq;
using ScottPlot;
using SkiaSharp;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>What all plots have in common.</summary>
    internal static class FigureStyle
    {
        private static readonly string[] _fonts = ["Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial"];

        /// <summary>Axes, tick labels and text.</summary>
        public static Color Ink { get; } = Color.FromHex("#424A53");

        /// <summary>Lines that stay in the background.</summary>
        public static Color Faint { get; } = Color.FromHex("#AFB8C1");

        /// <summary>The first of the preferred fonts that is installed; null for the drawing library's own.</summary>
        public static string? Font { get; } = Array.Find(_fonts, font => SKFontManager.Default.GetFontFamilies().Contains(font));

        /// <summary>A name of the model's as a picture writes it.</summary>
        public static string Words(string name) => name.Replace('_', ' ');

        /// <summary>Gives a plot the common font, grid and axes.</summary>
        public static void Apply(Plot plot)
        {
            if (Font != null)
            {
                plot.Font.Set(Font);
            }

            plot.FigureBackground.Color = Colors.White;
            plot.DataBackground.Color = Colors.White;
            plot.Grid.MajorLineColor = Color.FromHex("#EAEEF2");
            plot.Axes.Color(Ink);
            plot.Axes.Right.FrameLineStyle.IsVisible = false;
            plot.Axes.Top.FrameLineStyle.IsVisible = false;
        }

        /// <summary>Shows the legend without a frame.</summary>
        public static void ShowLegend(Plot plot, Alignment alignment)
        {
            plot.Legend.Alignment = alignment;
            plot.Legend.FontSize = 13;
            plot.Legend.OutlineColor = Colors.Transparent;
            plot.Legend.ShadowColor = Colors.Transparent;
            plot.ShowLegend();
        }
    }
}
