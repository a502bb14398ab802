using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Hosting
{
    public sealed partial class PageTests
    {
        [Test]
        public async Task The_page_loads_everything_from_this_server()
        {
            await using var tuner = await RunningTuner.StartAsync();
            var page = await tuner.Client.GetStringAsync("/");

            var addresses = Addresses().Matches(page).Select(match => match.Groups[1].Value).Where(address => address != "/").ToArray();

            Assert.That(addresses, Has.Length.GreaterThan(5).And.None.Contains("://"));
            foreach (var address in addresses)
            {
                using var answer = await tuner.Client.GetAsync(address);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
            }
        }

        [Test]
        public async Task The_browser_is_told_to_keep_the_page_to_itself()
        {
            await using var tuner = await RunningTuner.StartAsync();

            using var answer = await tuner.Client.GetAsync("/");

            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
            Assert.That(policy, Does.Contain("script-src 'self';").And.Not.Contain("http"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(answer.Headers.Contains("Server"), Is.False);
        }

        [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
        private static partial Regex Addresses();
    }
}
