using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Samples.GenerateTexture;
using Spectre.Console;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Shows a game while it is played: a live dashboard in a terminal, a line every few seconds in a file or a pipe.</summary>
    internal sealed class GameDisplay(Terminal terminal, Game game, FrameLoopOptions options)
    {
        private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(100);
        private const double SecondsPerLine = 5;

        private readonly DashboardStates _states = new(game, options.Hz);
        private double _nextLine;

        /// <summary>Plays the game on a thread of its own, and shows it.</summary>
        public async Task PlayAsync(CancellationToken cancellation)
        {
            if (options.Quiet)
            {
                await Start(() => { }, cancellation);
            }
            else if (terminal.IsLive)
            {
                await ShowDashboardAsync(Start(_states.FrameEnded, cancellation));
            }
            else
            {
                await Start(SayNowAndThen, cancellation);
            }
        }

        private Task Start(Action frameEnded, CancellationToken cancellation) => Task.Factory.StartNew(
            () => game.Play(frameEnded, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        private async Task ShowDashboardAsync(Task playing)
        {
            var view = new DashboardView(game, options);
            await terminal.Output.Live(new Text("")).AutoClear(true).StartAsync(async context =>
            {
                while (!playing.IsCompleted)
                {
                    if (_states.Latest is { } state)
                    {
                        context.UpdateTarget(view.Draw(state));
                    }

                    await Task.WhenAny(playing, Task.Delay(_interval));
                }
            });
            await playing;
        }

        private void SayNowAndThen()
        {
            _states.FrameEnded();
            if (_states.Latest is { } state && state.Seconds >= _nextLine)
            {
                _nextLine = state.Seconds + SecondsPerLine;
                terminal.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{state.Seconds:0} s, {state.Here.Theme.Name}: {state.TexturesMade} textures made, {state.Queue.Count} in the queue"));
            }
        }
    }
}
