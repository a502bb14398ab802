using System;
using System.IO;
using CsCheck;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Suspension;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.Hostile
{
    /// <summary>Suspended textures whose hash is right and whose state is not: whoever writes one can write the other.</summary>
    public class HostileStateTests
    {
        [Test]
        public void Any_state_is_gone_on_with_or_refused()
        {
            var request = FrameLoop.Request();
            var (fingerprint, sound) = Suspend(request);
            Gen.Select(Gen.Int[0, sound.Length - 1], Gen.OneOf(Gen.Byte, OneOf<byte>(0, 0x7F, 0x80, 0xFF))).Array[1, 6].Sample(
                changes =>
                {
                    var state = (byte[])sound.Clone();
                    foreach (var (at, value) in changes)
                    {
                        state[at] = value;
                    }

                    return IsTaken(request, new SuspendedTexture(fingerprint, "", 5, state));
                },
                iter: 1000,
                threads: 1);
        }

        [Test]
        public void Any_integer_in_a_state_is_gone_on_with_or_refused([Values(-1, int.MinValue, int.MaxValue, 5, 1000)] int value)
        {
            var request = FrameLoop.Request();
            var (fingerprint, sound) = Suspend(request);
            for (var at = 0; at + sizeof(int) <= sound.Length; at += sizeof(int))
            {
                var state = (byte[])sound.Clone();
                BitConverter.TryWriteBytes(state.AsSpan(at), value);

                Assert.That(IsTaken(request, new SuspendedTexture(fingerprint, "", 5, state)), Is.True, $"at {at}");
            }
        }

        private static bool IsTaken(TextureRequest request, SuspendedTexture suspended)
        {
            using var loop = new FrameLoop();
            try
            {
                var ticket = loop.Queue.Resume(suspended, request);
                for (var frame = 0; frame < 200 && !ticket.IsFinished; frame++)
                {
                    loop.Frame(8);
                }

                return ticket.State == TicketState.Completed || ticket.Error is SpeCaException;
            }
            catch (SpeCaException)
            {
                return true;
            }
        }

        private static (byte[] Fingerprint, byte[] State) Suspend(TextureRequest request)
        {
            using var loop = new FrameLoop();
            var ticket = loop.Queue.Enqueue(request);
            while (ticket.CompletedSteps < 5)
            {
                loop.Frame(2);
            }

            var suspended = loop.Queue.Suspend(ticket);
            using var file = new MemoryStream();
            suspended.WriteTo(file);
            return (file.ToArray()[8..40], suspended.State);
        }

        private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
    }
}
