using MudBlazor;

namespace SpeCa.Tuner.Layout
{
    /// <summary>The colours and type of MudBlazor's components, matched to <c>css/tokens.css</c>.</summary>
    internal static class TunerTheme
    {
        // What each system shows its own windows in; nothing is loaded from elsewhere.
        private static readonly string[] _fonts =
            ["ui-sans-serif", "system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "Arial", "sans-serif"];

        /// <summary>The theme, dark and light.</summary>
        public static MudTheme Theme { get; } = new()
        {
            PaletteDark = new PaletteDark
            {
                Black = "#0b0c0f",
                Background = "#0e1014",
                Surface = "#171a20",
                AppbarBackground = "#0e1014",
                DrawerBackground = "#12141a",
                Primary = "#8b9bff",
                PrimaryContrastText = "#0b0d1a",
                Secondary = "#3fcfa4",
                Error = "#ff8a70",
                Warning = "#f2b84b",
                Success = "#3fcfa4",
                Info = "#7cc4ff",
                TextPrimary = "#e8eaf0",
                TextSecondary = "#a3a9b8",
                TextDisabled = "#6b7180",
                ActionDefault = "#a3a9b8",
                ActionDisabled = "#4a505d",
                Divider = "#262a33",
                LinesDefault = "#262a33",
                LinesInputs = "#363c48",
            },
            PaletteLight = new PaletteLight
            {
                Background = "#f4f5f8",
                Surface = "#ffffff",
                AppbarBackground = "#f4f5f8",
                DrawerBackground = "#ffffff",
                Primary = "#4353d9",
                PrimaryContrastText = "#ffffff",
                Secondary = "#0a7d5b",
                Error = "#b93815",
                Warning = "#8a5a00",
                Success = "#0a7d5b",
                Info = "#0b66a8",
                TextPrimary = "#171a21",
                TextSecondary = "#545b6b",
                TextDisabled = "#8b91a0",
                ActionDefault = "#545b6b",
                Divider = "#dfe2ea",
                LinesDefault = "#dfe2ea",
                LinesInputs = "#c3c8d4",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography { FontFamily = _fonts, FontSize = "13px", LineHeight = "1.45", LetterSpacing = "normal" },
                Button = new ButtonTypography { FontFamily = _fonts, FontSize = "13px", TextTransform = "none", LetterSpacing = "normal" },
            },
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        };
    }
}
