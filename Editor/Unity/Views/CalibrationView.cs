using System;
using SpeCa.Editor.Calibration;
using SpeCa.Runtime.Presets.Calibration;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>Looks for the preset that holds a target on the open model.</summary>
    internal sealed class CalibrationView : VisualElement
    {
        private readonly CalibrationViewModel _calibration;
        private readonly EnumField _kind = new EnumField("Hold", CalibrationTargetKind.MinimumPsnr) { name = "target-kind" };
        private readonly FloatField _value = new FloatField("Target") { name = "target-value", isDelayed = true };
        private readonly TextField _name = new TextField("Preset name") { name = "target-preset", isDelayed = true };
        private readonly Toggle _quick = new Toggle("Quick") { name = "target-quick" };
        private readonly ProgressBar _progress = new ProgressBar { name = "calibration-progress", lowValue = 0, highValue = 1 };
        private readonly Label _target = PackageStyle.Hint("calibration-target");
        private readonly Label _status = PackageStyle.Hint("calibration-status");
        private readonly ErrorBox _error = new ErrorBox("calibration-error");

        /// <summary>Shows the search.</summary>
        public CalibrationView(CalibrationViewModel calibration)
        {
            _calibration = calibration;
            _quick.tooltip = "Half the materials and candidates: about a minute, and a wider confidence interval.";
            Add(_kind);
            Add(_value);
            Add(_target);
            Add(_name);
            Add(_quick);
            Add(PackageStyle.Row(
                new CommandButton("calibrate", "Find preset", calibration.StartCommand),
                new CommandButton("cancel-calibration", "Cancel", calibration.CancelCommand),
                new CommandButton("keep-calibrated", "Add to presets", calibration.KeepCommand)));
            Add(_progress);
            Add(_status);
            Add(_error);
            _kind.RegisterValueChangedCallback(change => calibration.Kind = (CalibrationTargetKind)change.newValue);
            _value.RegisterValueChangedCallback(change => calibration.TargetValue = change.newValue);
            _name.RegisterValueChangedCallback(change => calibration.PresetName = change.newValue);
            _quick.RegisterValueChangedCallback(change => calibration.IsQuick = change.newValue);
            calibration.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void ShowValues()
        {
            _kind.SetValueWithoutNotify(_calibration.Kind);
            _value.label = $"Target, {_calibration.Unit}";
            _value.SetValueWithoutNotify((float)_calibration.TargetValue);
            _target.text = _calibration.TargetText;
            _name.SetValueWithoutNotify(_calibration.PresetName);
            _quick.SetValueWithoutNotify(_calibration.IsQuick);
            _progress.value = (float)_calibration.Progress;
            _progress.style.display = _calibration.IsRunning ? DisplayStyle.Flex : DisplayStyle.None;
            _status.text = _calibration.StatusText;
            _error.Show(_calibration.Error);
        }
    }
}
