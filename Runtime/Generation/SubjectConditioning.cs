using System;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Generation
{
    /// <summary>Checks what a subject asks for against what the model can be asked for.</summary>
    internal static class SubjectConditioning
    {
        /// <summary>What the denoiser is to make of a subject.</summary>
        /// <exception cref="InvalidSettingException">The model cannot be asked for this.</exception>
        public static DenoisingSubject Resolve(BlockModelManifest manifest, TextureSubject subject, bool isGuided)
        {
            var label = manifest.Conditioning.Classes.Count == 0 ? 0 : LabelOf(manifest, subject.Material, nameof(subject.Material));
            CheckValues(manifest, subject.Conditioning, nameof(subject.Conditioning), isNeeded: true);
            CheckValues(manifest, subject.Unconditional, nameof(subject.Unconditional), isGuided);
            return new DenoisingSubject(label, NoiseOf(subject), subject.Conditioning, subject.Unconditional);
        }

        /// <summary>The class label of a transition's second material; 0 for a model without classes.</summary>
        /// <exception cref="InvalidSettingException">The model cannot be asked for it.</exception>
        public static int ResolveSecond(BlockModelManifest manifest, MaterialTransition transition)
        {
            const string setting = nameof(GenerationSettings.Transition);
            if (manifest.Conditioning.IsAbsent)
            {
                throw new InvalidSettingException(setting, $"'{transition.Name}'", $"'{manifest.Name}' is unconditional, so it makes one thing only: leave it out.");
            }

            CheckValues(manifest, transition.Conditioning, setting, isNeeded: true);
            return manifest.Conditioning.Classes.Count == 0 ? 0 : LabelOf(manifest, transition.Name, setting);
        }

        /// <summary>Checks that a model can be guided.</summary>
        /// <exception cref="InvalidSettingException">It has no unconditional branch.</exception>
        public static void CheckGuidance(BlockModelManifest manifest, float scale)
        {
            if (scale == 1)
            {
                return;
            }

            if (manifest.Conditioning.IsAbsent)
            {
                throw new InvalidSettingException(nameof(GenerationSettings.GuidanceScale), scale, $"'{manifest.Name}' is unconditional, so there is nothing to guide towards: choose 1.");
            }

            if (manifest.Conditioning.Classes.Count > 0 && manifest.Conditioning.UnconditionalLabel == null)
            {
                throw new InvalidSettingException(nameof(GenerationSettings.GuidanceScale), scale, $"'{manifest.Name}' was trained without an unconditional label: choose 1.");
            }
        }

        private static NoiseSeed NoiseOf(TextureSubject subject) => subject.Variation is { } variation
            ? new NoiseSeed(subject.Seed, variation.Target, variation.Amount)
            : subject.Seed;

        private static void CheckValues(
            BlockModelManifest manifest, ConditioningValues? values, string setting, bool isNeeded)
        {
            if (values != null)
            {
                values.Check(manifest, setting);
            }
            else if (isNeeded && manifest.Conditioning.Inputs.Count > 0)
            {
                throw new InvalidSettingException(setting, "absent", $"'{manifest.Name}' needs values for {string.Join(", ", manifest.Conditioning.Inputs.Select(input => input.Name))}.");
            }
        }

        private static int LabelOf(BlockModelManifest manifest, string? material, string setting)
        {
            var classes = manifest.Conditioning.Classes;
            for (var label = 0; label < classes.Count; label++)
            {
                if (string.Equals(classes[label].Name, material, StringComparison.OrdinalIgnoreCase))
                {
                    return label;
                }
            }

            throw new InvalidSettingException(
                setting, material == null ? "absent" : $"'{material}'", $"'{manifest.Name}' knows {string.Join(", ", classes.Select(known => known.Name))}.");
        }
    }
}
