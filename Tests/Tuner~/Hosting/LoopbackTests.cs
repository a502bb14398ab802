using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Tests.Hosting
{
    public sealed class LoopbackTests
    {
        [Test]
        public async Task Nothing_but_the_loopback_address_is_listened_on()
        {
            await using var tuner = await RunningTuner.StartAsync();

            var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
                .Where(listener => listener.Port == tuner.Address.Port)
                .Select(listener => listener.Address);

            Assert.That(listeners, Is.EqualTo(new[] { IPAddress.Loopback }));
        }

        [Test]
        public async Task Addresses_from_the_environment_are_not_listened_on()
        {
            System.Environment.SetEnvironmentVariable("Kestrel__Endpoints__Http__Url", "http://0.0.0.0:0");
            try
            {
                await using var tuner = await RunningTuner.StartAsync();

                Assert.That(tuner.Address.Host, Is.EqualTo("127.0.0.1"));
            }
            finally
            {
                System.Environment.SetEnvironmentVariable("Kestrel__Endpoints__Http__Url", null);
            }
        }

        [Test]
        public async Task A_port_that_was_asked_for_and_is_taken_is_refused_in_words()
        {
            await using var first = await RunningTuner.StartAsync();

            var error = Assert.ThrowsAsync<InvalidSettingException>(() => RunningTuner.StartAsync(first.Address.Port));

            Assert.That(error.Message, Does.Contain($"Port is {first.Address.Port}").And.Contain("choose another one"));
        }

        [Test]
        public async Task Without_a_wish_a_taken_port_leads_to_another_one()
        {
            await using var first = await RunningTuner.StartAsync(port: null);

            await using var second = await RunningTuner.StartAsync(port: null);

            Assert.That(second.Address.Port, Is.Not.EqualTo(first.Address.Port));
        }

        [Test]
        public async Task The_address_is_one_that_answers()
        {
            await using var tuner = await RunningTuner.StartAsync();

            using var answer = await tuner.Client.GetAsync("/");

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }
}
