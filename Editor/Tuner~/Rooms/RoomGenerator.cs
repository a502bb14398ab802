using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Textures;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Rooms
{
    /// <summary>
    /// Plays a game's part: 60 times a second it gives textures a slice of the frame, and covers the surfaces of the room that
    /// was entered with new materials as they are finished.
    /// </summary>
    /// <param name="model">The model; others who have it take turns with the room, frame by frame.</param>
    /// <param name="preset">The preset at the moment a room is entered.</param>
    /// <param name="budget">The slice of a frame, at each frame.</param>
    /// <param name="random">Chooses materials and seeds.</param>
    internal sealed class RoomGenerator(LoadedModel model, Func<QualityPreset> preset, Func<TimeSpan> budget, Random random)
    {
        private const int FramesPerStatus = 15;
        private const int LargestSeed = 1_000_000;

        private static readonly TimeSpan _frame = TimeSpan.FromSeconds(1 / 60.0);

        private readonly List<RoomOrder> _orders = [];
        private readonly RoomStatus _status = new();
        private int _enteredRooms = 1;

        /// <summary>Tells that another room was entered; may be called from any thread.</summary>
        public void Enter() => Interlocked.Increment(ref _enteredRooms);

        /// <summary>Runs the frames until it is cancelled.</summary>
        /// <param name="view">Where the room is seen.</param>
        /// <param name="time">What the frames follow.</param>
        /// <param name="cancellation">Ends it, after the piece of work that is running.</param>
        public async Task RunAsync(IRoomView view, TimeProvider time, CancellationToken cancellation)
        {
            IDisposable? turn = null;
            var queue = new TextureQueue(model.Model);
            try
            {
                using var frames = new PeriodicTimer(_frame, time);
                int coveredRooms = 0;
                for (int frame = 0; await frames.WaitForNextTickAsync(cancellation); frame++)
                {
                    if (Volatile.Read(ref _enteredRooms) is var entered && entered != coveredRooms)
                    {
                        coveredRooms = entered;
                        Cover(queue);
                    }

                    turn ??= model.Generator.TryTakeTurn();
                    if (turn != null && Advance(queue) != FrameState.WorkerBusy)
                    {
                        turn.Dispose();
                        turn = null;
                    }

                    await ShowFinishedAsync(view);
                    if (frame % FramesPerStatus == 0)
                    {
                        await view.ShowStatusAsync(_status.Describe(_orders, budget()));
                    }
                }
            }
            finally
            {
                // The worker may still have the model until the queue is gone.
                queue.Dispose();
                turn?.Dispose();
            }
        }

        private FrameState Advance(TextureQueue queue)
        {
            FrameReport report = queue.Advance(budget());
            _status.Add(report);
            return report.State;
        }

        private void Cover(TextureQueue queue)
        {
            foreach (RoomOrder order in _orders)
            {
                order.Ticket.Cancel();
            }

            _orders.Clear();
            BlockModelManifest manifest = model.Model.Manifest;
            string[] materials = [.. manifest.Conditioning.Classes.Select(known => known.Name)];
            random.Shuffle(materials);
            foreach (RoomSurface surface in Enum.GetValues<RoomSurface>())
            {
                string material = materials.Length == 0 ? manifest.Name : materials[(int)surface % materials.Length];
                var request = new TextureRequest(new TextureSubject(material, (ulong)random.Next(LargestSeed)))
                {
                    Preset = preset(),
                    Settings = GenerationSettings.For(manifest),
                    Priority = surface is RoomSurface.Walls or RoomSurface.Floor ? RequestPriority.High : RequestPriority.Normal,
                };
                _orders.Add(new RoomOrder(surface, queue.Enqueue(request)));
            }
        }

        private async Task ShowFinishedAsync(IRoomView view)
        {
            foreach (RoomOrder order in _orders.Where(order => !order.IsShown && order.Ticket.State == TicketState.Completed))
            {
                order.IsShown = true;
                GeneratedTexture texture = order.Ticket.Texture!;
                await view.ShowSurfaceAsync(order.Surface, MaterialImages.Of(texture, MapDerivation.Default), texture.Material.Relief);
            }
        }
    }
}
