using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Frames;
using SpeCa.Tuner.Formatting;

namespace SpeCa.Tuner.Rooms
{
    /// <summary>Says how a room's textures stand, and what the latest frames spent on them.</summary>
    internal sealed class RoomStatus
    {
        private const int Kept = 60;

        private readonly Queue<FrameReport> _latest = new();

        /// <summary>Takes a frame's report.</summary>
        public void Add(FrameReport report)
        {
            _latest.Enqueue(report);
            if (_latest.Count > Kept)
            {
                _latest.Dequeue();
            }
        }

        /// <summary>One line.</summary>
        /// <param name="orders">The surfaces.</param>
        /// <param name="budget">The slice of a frame.</param>
        public string Describe(IReadOnlyList<RoomOrder> orders, TimeSpan budget)
        {
            if (orders.FirstOrDefault(order => order.Ticket.State == TicketState.Failed) is { } failed)
            {
                return $"{failed.Surface}: {failed.Ticket.Error!.Message}";
            }

            int shown = orders.Count(order => order.IsShown);
            if (shown == orders.Count)
            {
                return "Walk through the door: the other room gets new materials.";
            }

            RoomOrder? current = orders.FirstOrDefault(order => order.Ticket.State == TicketState.Running);
            string what = current is null
                ? "Waiting for the model"
                : $"{current.Surface}: {Names.Readable(current.Ticket.Request.Subject.Name)}, step {current.Ticket.CompletedSteps} of {current.Ticket.StepCount}";
            return $"{what}   {shown} of {orders.Count} done   {Spent(budget)}";
        }

        private string Spent(TimeSpan budget)
        {
            double[] used = [.. _latest.Select(report => report.UsedMilliseconds)];
            return used.Length == 0
                ? $"{Figures.Duration(budget.TotalMilliseconds)} a frame"
                : $"{Figures.Duration(used.Average())} of {Figures.Duration(budget.TotalMilliseconds)} a frame, at most {Figures.Duration(used.Max())}";
        }
    }
}
