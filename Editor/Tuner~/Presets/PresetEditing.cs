using System;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Components.Presets;

namespace SpeCa.Tuner.Presets
{
    /// <summary>Carries what was set on the page over to the view model.</summary>
    internal static class PresetEditing
    {
        /// <summary>Sets the field that was edited.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such field.</exception>
        public static void Apply(PresetEdit edit, PresetEditorViewModel editor)
        {
            double value = edit.Value ?? 0;
            switch (edit.Field)
            {
                case nameof(QualityPreset.Tau0):
                    editor.Tau0 = (float?)edit.Value;
                    break;
                case nameof(QualityPreset.Beta):
                    editor.Beta = (float)value;
                    break;
                case nameof(QualityPreset.Order):
                    editor.Order = Whole(value);
                    break;
                case nameof(QualityPreset.HighestTermShare):
                    editor.HighestTermShare = (float)value;
                    break;
                case nameof(QualityPreset.Steps):
                    editor.Steps = Whole(value);
                    break;
                case nameof(QualityPreset.WarmUpSteps):
                    editor.WarmUpSteps = Whole(value);
                    break;
                case nameof(QualityPreset.MaximumSpeculativeSteps):
                    editor.MaximumSpeculativeSteps = Whole(value);
                    break;
                case nameof(QualityPreset.MaximumSpeculativeStepsAtStart):
                    editor.MaximumSpeculativeStepsAtStart = edit.Value is null ? null : Whole(value);
                    break;
                case nameof(QualityPreset.VerifyEvery):
                    editor.VerifyEvery = Whole(value);
                    break;
                case nameof(QualityPreset.LastFullSteps):
                    editor.LastFullSteps = Whole(value);
                    break;
                case nameof(QualityPreset.CorrectsTrajectory):
                    editor.CorrectsTrajectory = value != 0;
                    break;
                case nameof(QualityPreset.Scheduler):
                    editor.Scheduler = edit.Value is null ? null : (SchedulerKind)Whole(value);
                    break;
                case nameof(QualityPreset.GuidanceScale):
                    editor.GuidanceScale = (float?)edit.Value;
                    break;
                case nameof(QualityPreset.FrameBudgetMilliseconds):
                    editor.FrameBudgetMilliseconds = edit.Value;
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(edit), edit.Field, "A preset has no such field.");
            }
        }

        // A number beyond what the field holds becomes one that the runtime refuses in words.
        private static int Whole(double value) => (int)Math.Round(Math.Clamp(value, int.MinValue, int.MaxValue));
    }
}
