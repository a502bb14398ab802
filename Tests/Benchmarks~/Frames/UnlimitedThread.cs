using System;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>The naive way: a thread that generates one texture after the other as fast as it can.</summary>
    internal sealed class UnlimitedThread
    {
        private readonly Task _work;
        private double _textures;

        public UnlimitedThread(IBlockModel model, GenerationSettings settings, CancellationToken cancellation) =>
            _work = Task.Factory.StartNew(() => Generate(model, settings, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        /// <summary>Waits for the end that was asked for, and says how many textures were made.</summary>
        public double Finish()
        {
            try
            {
                _work.Wait();
            }
            catch (AggregateException error) when (error.InnerException is OperationCanceledException)
            {
                // That is how it ends.
            }

            return _textures;
        }

        private void Generate(IBlockModel model, GenerationSettings settings, CancellationToken cancellation)
        {
            using var generator = new TextureGenerator(model);
            for (ulong seed = 0; ; seed++)
            {
                generator.Generate([FrameSubjects.Of(model, seed)], settings, cancellation: cancellation);
                _textures++;
            }
        }
    }
}
