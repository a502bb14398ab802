using System;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What one frame took, ms.</summary>
    /// <param name="Begin">When it began, since the loop did.</param>
    /// <param name="Game">The game's own work on this thread.</param>
    /// <param name="Textures">What textures took of this thread.</param>
    /// <param name="Used">What textures took in all, on the worker or on this thread.</param>
    /// <param name="Budget">What they were given.</param>
    /// <param name="IsIdle">Whether there was no texture to make.</param>
    internal readonly record struct FrameRecord(double Begin, double Game, double Textures, double Used, double Budget, bool IsIdle)
    {
        /// <summary>The time from the frame's begin to its end on this thread.</summary>
        public double Frame => Game + Textures;

        /// <summary>By how much this thread exceeded the budget; 0 where it did not.</summary>
        public double Overshoot => Math.Max(0, Textures - Budget);
    }
}
