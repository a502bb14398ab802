using System;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// The time that frames have handed out and work has not used up, in milliseconds. What is not used is lost beyond a
    /// cap, and what was used too much is paid back first, so that the average keeps to the budget. For any thread.
    /// </summary>
    internal sealed class BudgetLedger
    {
        private const double Resolution = 1e6;

        private long _balance;

        /// <summary>What may be used now; below 0 after work that took longer than expected.</summary>
        public double Milliseconds => Interlocked.Read(ref _balance) / Resolution;

        /// <summary>Adds a frame's budget, up to a cap.</summary>
        public void Deposit(double milliseconds, double cap)
        {
            long before, after;
            do
            {
                before = Interlocked.Read(ref _balance);
                after = Math.Min(before + (long)(milliseconds * Resolution), (long)(cap * Resolution));
            }
            while (Interlocked.CompareExchange(ref _balance, after, before) != before);
        }

        /// <summary>Takes what work has used.</summary>
        public void Spend(double milliseconds) => Interlocked.Add(ref _balance, -(long)(milliseconds * Resolution));
    }
}
