using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>The settings of a contender as they were written, <c>name=value,name=value</c>; each is taken once.</summary>
    internal sealed class SettingList
    {
        private const string SchedulerKey = "scheduler";

        private readonly string _text;
        private readonly Dictionary<string, string> _values = new();
        private readonly List<string> _known = new();

        /// <exception cref="InvalidSettingException">Something is no assignment, or stands twice.</exception>
        public SettingList(string text, string settings)
        {
            _text = text;
            foreach (var assignment in settings.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var parts = assignment.Split('=', 2);
                if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
                {
                    throw Wrong($"'{assignment}' is no setting: write name=value.");
                }

                if (!_values.TryAdd(parts[0], parts[1]))
                {
                    throw Wrong($"{parts[0]} stands twice: keep one.");
                }
            }
        }

        /// <summary>A number; infinity is written <c>inf</c>.</summary>
        /// <exception cref="InvalidSettingException">It is no number.</exception>
        public double Number(string name, double otherwise)
        {
            if (Take(name) is not { } value)
            {
                return otherwise;
            }

            if (value == "inf")
            {
                return double.PositiveInfinity;
            }

            return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)
                ? number
                : throw Wrong($"{name} is '{value}': write a number, with a point.");
        }

        /// <summary>A whole number.</summary>
        /// <exception cref="InvalidSettingException">It is none.</exception>
        public int Whole(string name, int otherwise)
        {
            if (Take(name) is not { } value)
            {
                return otherwise;
            }

            return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Wrong($"{name} is '{value}': write a whole number.");
        }

        /// <summary>0 or 1.</summary>
        /// <exception cref="InvalidSettingException">It is something else.</exception>
        public bool Switch(string name, bool otherwise) => Take(name) switch
        {
            null => otherwise,
            "0" => false,
            "1" => true,
            var value => throw Wrong($"{name} is '{value}': write 0 or 1."),
        };

        /// <summary>The sampling method; null where none is named.</summary>
        /// <exception cref="InvalidSettingException">It is unknown.</exception>
        public SchedulerKind? Scheduler() => Take(SchedulerKey) switch
        {
            null => null,
            "euler" => SchedulerKind.EulerFlow,
            "ddim" => SchedulerKind.Ddim,
            "dpm" => SchedulerKind.DpmSolverPlusPlus2M,
            var value => throw Wrong($"{SchedulerKey} is '{value}': write euler, ddim or dpm."),
        };

        /// <summary>Refuses settings that nothing has asked for.</summary>
        /// <exception cref="InvalidSettingException">There is one.</exception>
        public void Close()
        {
            if (_values.Count > 0)
            {
                throw Wrong($"It has no setting '{_values.Keys.First()}': use {string.Join(", ", _known)}.");
            }
        }

        private string? Take(string name)
        {
            _known.Add(name);
            return _values.Remove(name, out var value) ? value : null;
        }

        private InvalidSettingException Wrong(string fix) => new("Candidate", $"'{_text}'", fix);
    }
}
