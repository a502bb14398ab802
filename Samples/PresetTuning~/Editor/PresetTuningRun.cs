using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Samples.Tuning
{
    /// <summary>Finds a preset for every goal, one after the other, and saves each as an asset beside the goals.</summary>
    public sealed class PresetTuningRun
    {
        private readonly PresetTuning _tuning;
        private readonly string _folder;

        /// <summary>Prepares a run.</summary>
        /// <param name="tuning">The goals, as an asset of the project.</param>
        public PresetTuningRun(PresetTuning tuning)
        {
            _tuning = tuning;
            _folder = Path.GetDirectoryName(AssetDatabase.GetAssetPath(tuning))!.Replace('\\', '/');
        }

        /// <summary>Told how far it is: what is being looked for, and the share that is done, 0 to 1.</summary>
        public event Action<string, float>? Progressed;

        /// <summary>Finds the presets. To be called on the main thread, to which it comes back for every asset.</summary>
        /// <param name="cancellation">Ends it after the model part that is running; presets that were found stay.</param>
        /// <returns>What was found, in the order of the goals.</returns>
        /// <exception cref="InvalidSettingException">The model is missing, or a goal cannot be held.</exception>
        /// <exception cref="BlockModelException">The model cannot be loaded.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public async Task<IReadOnlyList<CalibrationResult>> RunAsync(CancellationToken cancellation)
        {
            if (!_tuning.Model)
            {
                throw new InvalidSettingException(nameof(PresetTuning.Model), "missing", "Assign a Block Model asset.");
            }

            // All goals are checked before the first minutes are spent.
            CalibrationTarget[] targets = _tuning.Goals.Select(goal => goal.ToTarget()).ToArray();
            string folder = _tuning.Model!.FullPath;
            var results = new List<CalibrationResult>();
            using (BlockModel model = await Task.Run(() => BlockModel.Load(folder), cancellation))
            using (var generator = new SpeCa.Runtime.Generation.TextureGenerator(model))
            {
                var calibrator = new PresetCalibrator(generator);
                for (int index = 0; index < targets.Length; index++)
                {
                    results.Add(await FindAsync(calibrator, index, targets[index], cancellation));
                    Save(results[index].Preset);
                }
            }

            return results;
        }

        private Task<CalibrationResult> FindAsync(
            PresetCalibrator calibrator, int index, CalibrationTarget target, CancellationToken cancellation)
        {
            string name = _tuning.Goals[index].Name;
            CalibrationOptions options = (_tuning.IsQuick ? CalibrationOptions.Quick : new CalibrationOptions()) with { Name = name };

            // Made on the main thread, on which it then tells, too.
            var progress = new Progress<CalibrationProgress>(
                step => Progressed?.Invoke($"{name}: {target.Description}", (index + (float)step.Share) / _tuning.Goals.Count));
            return calibrator.CalibrateAsync(target, options, progress, cancellation);
        }

        private void Save(QualityPreset preset)
        {
            string path = $"{_folder}/{preset.Name}.asset";
            QualityPresetAsset asset = AssetDatabase.LoadAssetAtPath<QualityPresetAsset>(path);
            if (asset)
            {
                // The same asset, so that scenes that use it get the new preset.
                Undo.RecordObject(asset, "Tune Presets");
                asset.Preset = preset;
                EditorUtility.SetDirty(asset);
                AssetDatabase.SaveAssetIfDirty(asset);
                return;
            }

            asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            asset.Preset = preset;
            AssetDatabase.CreateAsset(asset, path);
        }
    }
}
