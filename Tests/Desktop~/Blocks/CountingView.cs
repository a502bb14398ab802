using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    /// <summary>Makes views of a buffer and remembers for which rows.</summary>
    internal sealed class CountingView<T>(RowTensor<T> tensor) : ITensorView
        where T : unmanaged
    {
        private readonly RowTensorView<T> _view = new(tensor, isPerRow: true);

        /// <summary>The rows of every view that was made.</summary>
        public List<int> Made { get; } = [];

        /// <summary>The first rows of the views that were made.</summary>
        public List<int> First { get; } = [];

        /// <summary>Whether the next view fails.</summary>
        public bool Fails { get; set; }

        public bool IsOnHost => true;

        public OrtValue View(int first, int rows)
        {
            if (Fails)
            {
                throw new InvalidOperationException("The view was told to fail.");
            }

            Made.Add(rows);
            First.Add(first);
            return _view.View(first, rows);
        }
    }
}
