using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SpeCa.Runtime.Frames;

namespace SpeCa.Plugin.Unity
{
    /// <summary>The requests for one model: loads it, and then drives its queue and every request. Main thread alone.</summary>
    internal sealed class ModelLane
    {
        // Loading cannot be cancelled, and native memory must not outlive the code that loads it.
        private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(5);

        private readonly ServiceOptions _options;
        private readonly Task<ServiceModel> _loading;
        private readonly List<GenerationRun> _runs = new List<GenerationRun>();

        /// <summary>Begins to load a model.</summary>
        /// <param name="folder">The model's folder.</param>
        /// <param name="options">How.</param>
        public ModelLane(string folder, ServiceOptions options)
        {
            Folder = folder;
            _options = options;
            _loading = Task.Run(() => ServiceModel.Load(folder, options));
        }

        /// <summary>The model's folder.</summary>
        public string Folder { get; }

        /// <summary>Requests that are not finished.</summary>
        public int Count => _runs.Count;

        /// <summary>Whether the model cannot be loaded.</summary>
        public bool HasFailed => _loading.IsFaulted;

        /// <summary>Whether the model is loaded and has something to do.</summary>
        public bool IsBusy => _runs.Count > 0 && _loading.Status == TaskStatus.RanToCompletion;

        /// <summary>The largest slice that an unfinished request asks for, ms.</summary>
        /// <param name="usual">The slice of those that leave it open.</param>
        public float Budget(float usual)
        {
            float largest = 0;
            for (int index = 0; index < _runs.Count; index++)
            {
                largest = Math.Max(largest, _runs[index].Budget(usual));
            }

            return largest;
        }

        /// <summary>Takes a request.</summary>
        public void Add(GenerationHandle handle) => _runs.Add(new GenerationRun(handle, _options.Cache));

        /// <summary>Gives a loaded model a slice of the frame.</summary>
        public FrameReport Work(TimeSpan budget) => _loading.Result.Queue.Advance(budget);

        /// <summary>Brings every request up to date.</summary>
        /// <param name="mayUpload">Whether a map may still be copied to the GPU in this frame.</param>
        public void Follow(ref bool mayUpload)
        {
            for (int index = _runs.Count - 1; index >= 0; index--)
            {
                if (!_runs[index].Follow(_loading, ref mayUpload))
                {
                    _runs.RemoveAt(index);
                }
            }
        }

        /// <summary>Gives up what is unfinished, and frees the model after the piece of work that is running.</summary>
        public void Close()
        {
            for (int index = _runs.Count - 1; index >= 0; index--)
            {
                _runs[index].GiveUp();
            }

            _runs.Clear();
            Task freed = _loading.ContinueWith(
                loading => loading.Result.Dispose(),
                default,
                TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            try
            {
                freed.Wait(_longestWait);
            }
            catch (AggregateException)
            {
                // The model could not be loaded, as its requests were told, so that there is nothing to free.
            }
        }
    }
}
