using System;
using System.Collections.Generic;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Presets;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>The working copy of a preset as fields, for the window and for the inspector.</summary>
    internal sealed class PresetFieldsView : VisualElement
    {
        // Where speculation is switched on by hand; between the thresholds of the embedded model's presets.
        private const float FirstThreshold = 0.1f;

        private readonly PresetEditorViewModel _preset;
        private readonly List<IShown> _fields = new List<IShown>();
        private readonly VisualElement _speculation = new VisualElement { name = "speculation" };
        private readonly Toggle _speculates = new Toggle("Skip steps") { name = "speculates" };
        private readonly Slider _position = new Slider("Threshold", 0, 1) { name = "threshold" };
        private readonly Label _hint = PackageStyle.Hint("hint");

        /// <summary>Shows a working copy.</summary>
        public PresetFieldsView(PresetEditorViewModel preset)
        {
            _preset = preset;
            AddToClassList("speca-preset");
            Add(_hint);
            Int("steps", "Steps", nameof(QualityPreset.Steps), "Denoising steps, 1 to 1000.", this,
                () => preset.Steps, value => preset.Steps = value);
            Add(_speculates);
            Add(_speculation);
            AddThreshold();
            AddForecast();
            AddRuns();
            AddButtons();
            preset.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void AddThreshold()
        {
            _speculates.tooltip = "Off: every step is computed in full.";
            _speculates.RegisterValueChangedCallback(change => _preset.Tau0 = change.newValue ? FirstThreshold : (float?)null);
            _position.tooltip = "How far a forecast may be off and still be used. To the right: faster and less faithful.";
            _position.RegisterValueChangedCallback(change => _preset.Tau0 = ThresholdScale.ToThreshold(change.newValue));
            _speculation.Add(_position);
            Float("tau0", "At the first step", nameof(QualityPreset.Tau0), "The threshold at pure noise.",
                () => _preset.Tau0 ?? 0, value => _preset.Tau0 = value);
            Float("beta", "Factor to the last step", nameof(QualityPreset.Beta),
                "Above 1: tighter early. 1: the same throughout. Below 1: tighter late.",
                () => _preset.Beta, value => _preset.Beta = value);
        }

        private void AddForecast()
        {
            var order = new SliderInt("Forecast order", 0, 3) { name = "order", showInputField = true };
            order.tooltip = "0 reuses the last full step, 1 follows its line, 2 and 3 its curve.";
            Tie(new CheckedField<int>(order, _preset, nameof(QualityPreset.Order),
                () => _preset.Order, value => _preset.Order = value), _speculation);
            var share = new Slider("Share of its highest term", 0, 1) { name = "highest-term-share", showInputField = true };
            Tie(new CheckedField<float>(share, _preset, nameof(QualityPreset.HighestTermShare),
                () => _preset.HighestTermShare, value => _preset.HighestTermShare = value), _speculation);
            var corrects = new Toggle("Correct the path at full steps") { name = "corrects-trajectory" };
            corrects.tooltip = "Full steps correct the latent for the forecasts before them, at no cost.";
            Tie(new CheckedField<bool>(corrects, _preset, nameof(QualityPreset.CorrectsTrajectory),
                () => _preset.CorrectsTrajectory, value => _preset.CorrectsTrajectory = value), _speculation);
        }

        private void AddRuns()
        {
            Int("maximum-speculative-steps", "Most forecasts in a row", nameof(QualityPreset.MaximumSpeculativeSteps), "1 or more.",
                _speculation, () => _preset.MaximumSpeculativeSteps, value => _preset.MaximumSpeculativeSteps = value);
            Int("maximum-speculative-steps-at-start", "Most in a row at the start",
                nameof(QualityPreset.MaximumSpeculativeStepsAtStart), "Runs grow evenly from this; 0 for the same throughout.",
                _speculation, () => _preset.MaximumSpeculativeStepsAtStart ?? 0,
                value => _preset.MaximumSpeculativeStepsAtStart = value == 0 ? (int?)null : value);
            Int("verify-every", "Verify every", nameof(QualityPreset.VerifyEvery), "1 verifies every forecast.", _speculation,
                () => _preset.VerifyEvery, value => _preset.VerifyEvery = value);
            Int("warm-up-steps", "Full steps at the start", nameof(QualityPreset.WarmUpSteps), "1 or more.", _speculation,
                () => _preset.WarmUpSteps, value => _preset.WarmUpSteps = value);
            Int("last-full-steps", "Full steps at the end", nameof(QualityPreset.LastFullSteps),
                "1 or more lets the last run be corrected too.", _speculation,
                () => _preset.LastFullSteps, value => _preset.LastFullSteps = value);
        }

        private void AddButtons()
        {
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(new CommandButton("undo", "Undo", _preset.UndoCommand));
            row.Add(new CommandButton("redo", "Redo", _preset.RedoCommand));
            row.Add(new CommandButton("reset", "Reset", _preset.ResetCommand));
            Add(row);
        }

        private void Int(
            string name, string label, string property, string tooltip, VisualElement parent, Func<int> get, Action<int> set)
        {
            // Delayed, so that half a number is not refused while it is typed.
            var field = new IntegerField(label) { name = name, tooltip = tooltip, isDelayed = true };
            Tie(new CheckedField<int>(field, _preset, property, get, set), parent);
        }

        private void Float(string name, string label, string property, string tooltip, Func<float> get, Action<float> set)
        {
            var field = new FloatField(label) { name = name, tooltip = tooltip, isDelayed = true };
            Tie(new CheckedField<float>(field, _preset, property, get, set), _speculation);
        }

        private void Tie<T>(CheckedField<T> field, VisualElement parent)
        {
            _fields.Add(field);
            parent.Add(field);
        }

        private void ShowValues()
        {
            bool speculates = _preset.Tau0 != null;
            _hint.text = _preset.Hint;
            _speculates.SetValueWithoutNotify(speculates);
            _speculation.style.display = speculates ? DisplayStyle.Flex : DisplayStyle.None;
            _position.SetValueWithoutNotify(ThresholdScale.ToPosition(_preset.Tau0 ?? FirstThreshold));
            foreach (IShown field in _fields)
            {
                field.ShowValue();
            }
        }
    }
}
