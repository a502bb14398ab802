using System.Globalization;
using SpeCa.Editor.Comparison;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>What speed cost against the same texture with every step in full.</summary>
    internal sealed class ComparisonView : VisualElement
    {
        private readonly ComparisonViewModel _comparison;
        private readonly Toggle _automatic = new Toggle("After every texture") { name = "compare-automatically" };
        private readonly Label _summary = PackageStyle.Hint("comparison-summary");
        private readonly ProgressBar _progress = new ProgressBar { name = "comparison-progress", lowValue = 0, highValue = 1 };
        private readonly ErrorBox _error = new ErrorBox("comparison-error");

        /// <summary>Shows the comparison.</summary>
        public ComparisonView(ComparisonViewModel comparison)
        {
            _comparison = comparison;
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(new CommandButton("compare", "Compare with the full result", comparison.CompareCommand));
            row.Add(_automatic);
            Add(row);
            Add(_progress);
            Add(_summary);
            Add(_error);
            _automatic.RegisterValueChangedCallback(change => comparison.IsAutomatic = change.newValue);
            comparison.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void ShowValues()
        {
            _automatic.SetValueWithoutNotify(_comparison.IsAutomatic);
            _progress.value = (float)_comparison.Progress;
            _progress.style.display = _comparison.IsRunning ? DisplayStyle.Flex : DisplayStyle.None;
            _summary.text = _comparison.WallSpeedup is { } speedup
                ? string.Format(CultureInfo.InvariantCulture, "{0} {1:0.00}x as fast.", _comparison.Summary, speedup)
                : _comparison.Summary;
            _error.Show(_comparison.Error);
        }
    }
}
