using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Plugin.Unity;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>Says on the screen how the textures stand, and what they take of the frames.</summary>
    public sealed class DungeonReadout : MonoBehaviour
    {
        private const float SecondsPerText = 0.25f;

        private TextureGenerationService _service = null!;
        private RoomSurface[] _surfaces = null!;
        private string _text = "";
        private float _used;
        private float _longest;
        private int _frames;
        private float _seconds;

        /// <summary>Says what to read.</summary>
        /// <param name="service">What makes the textures.</param>
        /// <param name="surfaces">The surfaces of every room.</param>
        public void Begin(TextureGenerationService service, IReadOnlyList<IReadOnlyList<RoomSurface>> surfaces)
        {
            _service = service;
            _surfaces = surfaces.SelectMany(room => room).ToArray();
        }

        private void Update()
        {
            var used = (float)_service.LastFrame.UsedMilliseconds;
            _used += used;
            _longest = Mathf.Max(_longest, used);
            _frames++;
            _seconds += Time.unscaledDeltaTime;
            if (_seconds >= SecondsPerText)
            {
                _text = Describe();
                _used = _longest = _seconds = 0;
                _frames = 0;
            }
        }

        private void OnGUI() => GUI.Label(new Rect(12, 10, 600, 80), _text);

        private string Describe()
        {
            var complete = _surfaces.Count(surface => surface.IsComplete);
            var current = _surfaces.Select(surface => surface.Current).FirstOrDefault(handle => handle?.State == GenerationState.Running);
            var running = current == null
                ? ""
                : string.Format(CultureInfo.InvariantCulture, "\n{0}, {1:0%}", current.Request.Subject.Name, current.Progress);
            return string.Format(
                CultureInfo.InvariantCulture,
                "{0} of {1} textures, {2} in the queue\n{3:0.00} of {4:0.##} ms a frame, at most {5:0.00}{6}",
                complete,
                _surfaces.Length,
                _service.Count,
                _used / _frames,
                _service.FrameBudgetMilliseconds,
                _longest,
                running);
        }
    }
}
