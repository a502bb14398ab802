using System;
using System.Net;
using System.Net.Http;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Hosting
{
    public sealed class ForeignRequestTests
    {
        private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";

        private RunningTuner _tuner = null!;

        [OneTimeSetUp]
        public async Task Start() => _tuner = await RunningTuner.StartAsync();

        [OneTimeTearDown]
        public async Task Stop() => await _tuner.DisposeAsync();

        [TestCase("evil.example")]
        [TestCase("127.0.0.1.evil.example")]
        [TestCase("192.168.0.1")]
        public async Task A_foreign_host_is_refused(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Host = $"{host}:{_tuner.Address.Port}";

            using var answer = await _tuner.Client.SendAsync(request);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        [Test]
        public async Task The_right_host_with_another_servers_port_is_refused()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Host = $"127.0.0.1:{_tuner.Address.Port + 1}";

            using var answer = await _tuner.Client.SendAsync(request);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        [Test]
        public async Task The_name_localhost_is_answered()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Host = $"localhost:{_tuner.Address.Port}";

            using var answer = await _tuner.Client.SendAsync(request);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        [TestCase("/", "GET")]
        [TestCase("/css/tuner.css", "GET")]
        [TestCase(Negotiate, "POST")]
        [TestCase("/_blazor", "GET")]
        public async Task A_foreign_origin_is_refused_everywhere(string path, string method)
        {
            foreach (var origin in new[] { "http://evil.example", "null", $"https://127.0.0.1:{_tuner.Address.Port}", "http://127.0.0.1:1" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                request.Headers.Add("Origin", origin);

                using var answer = await _tuner.Client.SendAsync(request);

                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), origin);
            }
        }

        [Test]
        public async Task The_page_itself_may_connect()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Negotiate);
            request.Headers.Add("Origin", _tuner.Address.GetLeftPart(UriPartial.Authority));

            using var answer = await _tuner.Client.SendAsync(request);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        [Test]
        public void A_web_socket_from_another_site_is_refused()
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", "http://evil.example");
            socket.Options.CollectHttpResponseDetails = true;

            Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(SocketAddress, CancellationToken.None));

            Assert.That(socket.HttpStatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        [Test]
        public async Task A_web_socket_from_the_page_is_accepted()
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", _tuner.Address.GetLeftPart(UriPartial.Authority));

            await socket.ConnectAsync(SocketAddress, CancellationToken.None);

            Assert.That(socket.State, Is.EqualTo(WebSocketState.Open));
        }

        private Uri SocketAddress => new($"ws://127.0.0.1:{_tuner.Address.Port}/_blazor");
    }
}
