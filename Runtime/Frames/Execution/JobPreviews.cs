using System;
using System.Collections.Generic;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Frames
{
    /// <summary>Which textures of a batch are to be shown after a step, one piece of work each.</summary>
    internal sealed class JobPreviews
    {
        private readonly IReadOnlyList<TextureTicket> _tickets;
        private int _next;
        private int _completedSteps;

        /// <param name="tickets">The batch; it must not grow any more.</param>
        /// <param name="plan">What is made.</param>
        public JobPreviews(IReadOnlyList<TextureTicket> tickets, RequestPlan plan)
        {
            _tickets = tickets;
            _next = tickets.Count;
            foreach (var ticket in tickets)
            {
                if (ticket.Request.PreviewEvery > 0)
                {
                    ticket.Preview = new TexturePreview(plan.Channels, plan.PreviewWidth, plan.PreviewHeight);
                }
            }
        }

        /// <summary>Whether a texture is to be shown before the next step.</summary>
        public bool AreDue => _next < _tickets.Count;

        /// <summary>Whether any texture is to be shown after a step.</summary>
        public bool Follow(int step, int stepCount)
        {
            for (var index = 0; index < _tickets.Count; index++)
            {
                if (IsWanted(index, step + 1, stepCount))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Takes note of a step that is done.</summary>
        public void StepDone(int completedSteps, int stepCount)
        {
            _completedSteps = completedSteps;
            _next = 0;
            FindWanted(stepCount);
        }

        /// <summary>Shows the texture whose turn it is.</summary>
        public void ShowNext(RequestPlan plan, IDenoiser denoiser)
        {
            var preview = _tickets[_next].Preview!;
            plan.Render(denoiser, denoiser.Estimate(_next), preview.Next);

            // What is not finite would be seen as noise; the texture itself is checked at its end.
            if (FiniteValues.AreAll(preview.Next))
            {
                preview.Show(_completedSteps);
            }

            _next++;
            FindWanted(plan.StepCount);
        }

        private void FindWanted(int stepCount)
        {
            while (_next < _tickets.Count && !IsWanted(_next, _completedSteps, stepCount))
            {
                _next++;
            }
        }

        private bool IsWanted(int index, int completedSteps, int stepCount)
        {
            var every = _tickets[index].Request.PreviewEvery;
            return every > 0 && GenerationFeedback.IsShownAfter(completedSteps, every, stepCount) && !_tickets[index].IsFinished;
        }
    }
}
