using System;
using SpeCa.Editor.Looks;
using SpeCa.Runtime.Textures;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>Colours, roughness and relief of the finished texture.</summary>
    internal sealed class LookView : VisualElement
    {
        private readonly LookViewModel _look;
        private readonly TextField _palette = new TextField("Palette") { name = "palette", isDelayed = true };
        private readonly ErrorBox _error = new ErrorBox("look-error");
        private Action _showSliders = () => { };

        /// <summary>Shows the look.</summary>
        public LookView(LookViewModel look)
        {
            _look = look;
            _palette.tooltip = "Colours that the texture is moved to, for example 6b2d0f,c4611b,e0b04a. Empty for its own.";
            _palette.RegisterValueChangedCallback(change => look.Look = look.Look with { Palette = change.newValue });
            Add(_palette);
            AddSlider("Palette amount", "palette-amount", 0, 1, value => value.PaletteAmount, (value, share) => value with { PaletteAmount = share });
            AddSlider("Hue", "hue", -180, 180, value => value.Hue, (value, degrees) => value with { Hue = degrees });
            AddSlider("Saturation", "saturation", 0, ColorGrading.LargestFactor, value => value.Saturation, (value, factor) => value with { Saturation = factor });
            AddSlider("Brightness", "brightness", 0, ColorGrading.LargestFactor, value => value.Brightness, (value, factor) => value with { Brightness = factor });
            AddSlider("Roughness", "roughness", 0, MapDerivation.LargestRoughnessScale, value => value.Roughness, (value, factor) => value with { Roughness = factor });
            AddSlider("Roughness offset", "roughness-offset", -1, 1, value => value.RoughnessOffset, (value, summand) => value with { RoughnessOffset = summand });
            AddSlider("Relief", "relief", 0, MapDerivation.LargestReliefScale, value => value.Relief, (value, factor) => value with { Relief = factor });
            Add(_error);
            Add(new CommandButton("reset-look", "As it was made", look.ResetCommand));
            look.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void AddSlider(
            string label, string name, float lowest, float highest, Func<MapLook, float> read, Func<MapLook, float, MapLook> write)
        {
            var slider = new Slider(label, lowest, highest) { name = name, showInputField = true };
            slider.RegisterValueChangedCallback(change => _look.Look = write(_look.Look, change.newValue));
            _showSliders += () => slider.SetValueWithoutNotify(read(_look.Look));
            Add(slider);
        }

        private void ShowValues()
        {
            _palette.SetValueWithoutNotify(_look.Look.Palette);
            _showSliders();
            _error.Show(_look.Error);
        }
    }
}
