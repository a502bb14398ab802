using System;
using System.Collections.Generic;
using System.Threading;
using NUnit.Framework;
using SpeCa.Tuner.Session;

namespace SpeCa.Tuner.Tests.Session
{
    public sealed class CircuitThreadTests
    {
        [Test]
        public void Actions_run_in_their_order_once_the_context_gets_to_them()
        {
            var context = new QueueingContext();
            var thread = new CircuitThread(context, _ => { });
            var ran = new List<int>();

            thread.Post(() => ran.Add(1));
            thread.Post(() => ran.Add(2));
            var ranAtOnce = ran.Count;
            context.RunAll();

            Assert.That(ranAtOnce, Is.Zero);
            Assert.That(ran, Is.EqualTo(new[] { 1, 2 }));
        }

        [Test]
        public void An_error_is_told_and_the_next_action_still_runs()
        {
            var context = new QueueingContext();
            var errors = new List<Exception>();
            var thread = new CircuitThread(context, errors.Add);
            var ran = false;

            thread.Post(() => throw new InvalidOperationException("broken"));
            thread.Post(() => ran = true);
            context.RunAll();

            Assert.That(errors, Has.One.Message.EqualTo("broken"));
            Assert.That(ran, Is.True);
        }

        private sealed class QueueingContext : SynchronizationContext
        {
            private readonly Queue<Action> _actions = new();

            public override void Post(SendOrPostCallback d, object? state) => _actions.Enqueue(() => d(state));

            public void RunAll()
            {
                while (_actions.TryDequeue(out var action))
                {
                    action();
                }
            }
        }
    }
}
