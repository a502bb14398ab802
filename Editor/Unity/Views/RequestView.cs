using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Editor.Models;
using SpeCa.Editor.Requests;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>What is asked for: material, seed, size, detail and guidance.</summary>
    internal sealed class RequestView : VisualElement
    {
        // What models of this kind are mostly steered by.
        private const float FirstGuidanceScale = 2;

        private readonly RequestViewModel _request;
        private readonly ModelViewModel _model;
        private readonly DropdownField _material = new DropdownField("Material") { name = "material" };
        private readonly UnsignedLongField _seed = new UnsignedLongField("Seed") { name = "seed", isDelayed = true };
        private readonly Slider _variation = new Slider("Variation", 0, 1) { name = "variation", showInputField = true };
        private readonly DropdownField _size = new DropdownField("Size") { name = "size" };
        private readonly Toggle _detail = new Toggle("Detail") { name = "detail" };
        private readonly Toggle _ownGuidance = new Toggle("Own guidance scale") { name = "own-guidance" };
        private readonly Slider _guidance = new Slider("Guidance scale", 0, 30) { name = "guidance", showInputField = true };

        /// <summary>Shows the request.</summary>
        public RequestView(RequestViewModel request, ModelViewModel model)
        {
            _request = request;
            _model = model;
            _seed.tooltip = "Which of the material's endless variants. The same seed gives the same texture.";
            _variation.tooltip = "How far the texture is changed, towards that of the next seed: a little gives other details.";
            _detail.tooltip = "The model's detail stage enlarges the finished texture, with crisp edges and the grain of the material.";
            _ownGuidance.tooltip = "Off: as the preset or the model says.";
            var seeds = new VisualElement();
            seeds.AddToClassList("speca-row");
            seeds.Add(new CommandButton("previous-seed", "Previous", request.PreviousSeedCommand));
            seeds.Add(new CommandButton("next-seed", "Next", request.NextSeedCommand));
            seeds.Add(new CommandButton("random-seed", "Random", request.RandomSeedCommand));
            Add(_material);
            Add(_seed);
            Add(seeds);
            Add(_variation);
            Add(_size);
            Add(_detail);
            Add(_ownGuidance);
            Add(_guidance);
            _material.RegisterValueChangedCallback(change => request.Material = change.newValue);
            _seed.RegisterValueChangedCallback(change => request.Seed = change.newValue);
            _variation.RegisterValueChangedCallback(change => request.Variation = change.newValue);
            _size.RegisterValueChangedCallback(change => request.Size = int.Parse(change.newValue, CultureInfo.InvariantCulture));
            _detail.RegisterValueChangedCallback(change => request.Detail = change.newValue);
            _ownGuidance.RegisterValueChangedCallback(
                change => request.GuidanceScale = change.newValue ? FirstGuidanceScale : (float?)null);
            _guidance.RegisterValueChangedCallback(change => request.GuidanceScale = change.newValue);
            request.PropertyChanged += (_, _) => ShowValues();
            model.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void ShowValues()
        {
            _material.choices = new List<string>(_model.Materials);
            _material.SetValueWithoutNotify(_request.Material);
            _seed.SetValueWithoutNotify(_request.Seed);
            _variation.SetValueWithoutNotify(_request.Variation);
            _size.choices = _model.Sizes.Select(Text).ToList();
            _size.SetValueWithoutNotify(Text(_request.Size));
            _detail.SetValueWithoutNotify(_request.Detail);
            _detail.style.display = _model.DetailFactor > 1 ? DisplayStyle.Flex : DisplayStyle.None;
            _ownGuidance.SetValueWithoutNotify(_request.GuidanceScale != null);
            _guidance.SetEnabled(_request.GuidanceScale != null);
            _guidance.SetValueWithoutNotify(_request.GuidanceScale ?? FirstGuidanceScale);
        }

        private static string Text(int size) => size.ToString(CultureInfo.InvariantCulture);
    }
}
