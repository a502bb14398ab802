using System;
using System.ComponentModel;
using SpeCa.Editor.Generation;
using UnityEditor;

namespace SpeCa.Editor.Unity.Lifetime
{
    /// <summary>Shows generation among the editor's background tasks, where it can be cancelled too.</summary>
    internal sealed class GenerationTask : IDisposable
    {
        private readonly GenerationViewModel _generation;
        private readonly Func<string> _name;
        private int? _task;

        /// <summary>Follows generation.</summary>
        /// <param name="generation">The generation.</param>
        /// <param name="name">What is made, asked for at its start.</param>
        public GenerationTask(GenerationViewModel generation, Func<string> name)
        {
            _generation = generation;
            _name = name;
            generation.PropertyChanged += Follow;
        }

        /// <summary>Follows no longer; a task that runs ends as cancelled.</summary>
        public void Dispose()
        {
            _generation.PropertyChanged -= Follow;
            Finish(Progress.Status.Canceled);
        }

        private void Follow(object sender, PropertyChangedEventArgs change)
        {
            if (!_generation.IsRunning)
            {
                Finish(StatusOf(_generation.State));
                return;
            }

            _task ??= Start();
            Progress.Report(_task.Value, (float)_generation.Progress, _generation.StatusText);
        }

        private int Start()
        {
            int task = Progress.Start(_name());
            Progress.RegisterCancelCallback(task, Cancel);
            return task;
        }

        private bool Cancel()
        {
            _generation.CancelCommand.Execute(null);
            return true;
        }

        private void Finish(Progress.Status status)
        {
            if (_task is { } task)
            {
                _task = null;
                Progress.Finish(task, status);
            }
        }

        private static Progress.Status StatusOf(GenerationState state)
        {
            return state switch
            {
                GenerationState.Failed => Progress.Status.Failed,
                GenerationState.Cancelled => Progress.Status.Canceled,
                _ => Progress.Status.Succeeded,
            };
        }
    }
}
