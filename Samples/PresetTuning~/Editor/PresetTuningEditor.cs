using System;
using System.Collections.Generic;
using System.Threading;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets.Calibration;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Samples.Tuning
{
    /// <summary>The inspector: the goals, a button that finds their presets, and what was found.</summary>
    [CustomEditor(typeof(PresetTuning))]
    public sealed class PresetTuningEditor : UnityEditor.Editor
    {
        private CancellationTokenSource? _run;
        private Button? _tune;
        private Label? _status;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            UnityEditor.UIElements.InspectorElement.FillDefaultInspector(root, serializedObject, this);
            _tune = new Button(Toggle) { name = "tune" };
            _status = new Label { name = "tune-status" };
            root.Add(_tune);
            root.Add(_status);
            ShowRunning();
            return root;
        }

        private void OnDisable() => _run?.Cancel();

        private void Toggle()
        {
            if (_run is null)
            {
                Tune();
            }
            else
            {
                _run.Cancel();
            }
        }

        private async void Tune()
        {
            using (var cancellation = new CancellationTokenSource())
            {
                _run = cancellation;
                ShowRunning();
                int task = Progress.Start("Tuning presets");
                Progress.RegisterCancelCallback(task, Cancel);
                Progress.Status end = Progress.Status.Failed;
                try
                {
                    var run = new PresetTuningRun((PresetTuning)target);
                    run.Progressed += (goal, share) =>
                    {
                        _status!.text = $"{goal} ({share:P0})";
                        Progress.Report(task, share, goal);
                    };
                    _status!.text = Summary(await run.RunAsync(cancellation.Token));
                    end = Progress.Status.Succeeded;
                }
                catch (OperationCanceledException)
                {
                    _status!.text = "Cancelled. Presets that were found are kept.";
                    end = Progress.Status.Canceled;
                }
                catch (SpeCaException error)
                {
                    _status!.text = error.Message;
                }

                Progress.Finish(task, end);
                _run = null;
                ShowRunning();
            }
        }

        private bool Cancel()
        {
            _run?.Cancel();
            return true;
        }

        private void ShowRunning() => _tune!.text = _run is null ? "Tune Presets" : "Cancel";

        private static string Summary(IReadOnlyList<CalibrationResult> results)
        {
            var lines = new List<string>();
            foreach (CalibrationResult result in results)
            {
                lines.Add($"{result.Preset.Name}: {result.Summary}");
            }

            return string.Join("\n", lines);
        }
    }
}
