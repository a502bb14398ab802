using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class SessionTurnTests
    {
        [Test]
        public void Turns_of_many_threads_follow_one_another()
        {
            var turn = new SessionTurn();
            var inside = 0;
            var most = 0;

            var threads = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    for (var round = 0; round < 2000; round++)
                    {
                        Assert.That(turn.TryEnter(), Is.True);
                        most = int.Max(most, ++inside);
                        inside--;
                        turn.Leave();
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)).ToArray();
            Task.WaitAll(threads);

            Assert.That(most, Is.EqualTo(1));
            Assert.That(inside, Is.Zero);
        }

        [Test]
        public void Closing_waits_for_the_turn_that_is_under_way()
        {
            var turn = new SessionTurn();
            turn.TryEnter();
            var isOver = false;
            var wasOver = false;

            var closing = Task.Factory.StartNew(
                () =>
                {
                    turn.Close();
                    wasOver = Volatile.Read(ref isOver);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            while (turn.IsOpen)
            {
                Thread.Yield();
            }

            Volatile.Write(ref isOver, true);
            turn.Leave();
            closing.Wait();

            Assert.That(wasOver, Is.True);
        }

        [Test]
        public void Nobody_gets_a_turn_once_it_is_closed()
        {
            var turn = new SessionTurn();

            var first = turn.Close();
            var second = turn.Close();

            Assert.That(first, Is.True);
            Assert.That(second, Is.False);
            Assert.That(turn.TryEnter(), Is.False);
        }
    }
}
