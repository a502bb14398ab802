using System;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Placing;
using SpeCa.Setup.Planning;
using UnityEditor;

namespace SpeCa.Setup.Project
{
    /// <summary>Sets libraries up while the editor goes on: packages are got in the background, and placed on the main thread.</summary>
    internal sealed class SetupOperation : IProgress<SetupProgress>, IDisposable
    {
        private readonly ProjectLibraries _libraries;
        private readonly SetupPlan _plan;
        private readonly CancellationTokenSource _cancellation = new CancellationTokenSource();
        private readonly Action<StagedLibraries, bool> _done;
        private readonly Action<Exception> _failed;
        private readonly object _gate = new object();
        private SetupProgress _last;
        private Task<StagedLibraries>? _staging;
        private int _progress;

        private SetupOperation(
            ProjectLibraries libraries, SetupPlan plan, Action<StagedLibraries, bool> done, Action<Exception> failed)
        {
            _libraries = libraries;
            _plan = plan;
            _done = done;
            _failed = failed;
        }

        /// <summary>Starts; what follows is told on the main thread.</summary>
        /// <param name="libraries">The project's libraries.</param>
        /// <param name="plan">What to do.</param>
        /// <param name="done">Told what was got, and whether it has its place already.</param>
        /// <param name="failed">Told the error; an <see cref="OperationCanceledException"/> where the user stopped it.</param>
        public static void Start(
            ProjectLibraries libraries, SetupPlan plan, Action<StagedLibraries, bool> done, Action<Exception> failed)
        {
            var operation = new SetupOperation(libraries, plan, done, failed);
            operation._progress = Progress.Start("SpeCa libraries", "Getting packages");
            Progress.RegisterCancelCallback(operation._progress, operation.Cancel);

            // A reload of the scripts would end the download.
            EditorApplication.LockReloadAssemblies();
            EditorApplication.update += operation.Update;
            operation._staging = Task.Run(() => libraries.StageAsync(plan, operation, operation._cancellation.Token));
        }

        /// <inheritdoc/>
        public void Report(SetupProgress value)
        {
            lock (_gate)
            {
                _last = value;
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _cancellation.Dispose();

        private bool Cancel()
        {
            _cancellation.Cancel();
            return true;
        }

        private void Update()
        {
            if (!_staging!.IsCompleted)
            {
                lock (_gate)
                {
                    Progress.Report(_progress, _last.Fraction, _last.Step);
                }

                return;
            }

            EditorApplication.update -= Update;
            try
            {
                Finish();
            }
            finally
            {
                EditorApplication.UnlockReloadAssemblies();
                Dispose();
            }
        }

        private void Finish()
        {
            try
            {
                StagedLibraries staged = _staging!.GetAwaiter().GetResult();
                bool isPlaced = _libraries.Place(staged);
                Progress.Finish(_progress, Progress.Status.Succeeded);
                _done(staged, isPlaced);
            }
            catch (OperationCanceledException error)
            {
                Progress.Finish(_progress, Progress.Status.Canceled);
                _failed(error);
            }
            catch (LibrarySetupException error)
            {
                Progress.Finish(_progress, Progress.Status.Failed);
                _failed(error);
            }
            catch
            {
                Progress.Finish(_progress, Progress.Status.Failed);
                throw;
            }
        }
    }
}
