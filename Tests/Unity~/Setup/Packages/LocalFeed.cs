using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace SpeCa.Tests.Unity.Setup.Packages
{
    /// <summary>A feed on this computer that answers as nuget.org does.</summary>
    internal sealed class LocalFeed : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _loop;

        public LocalFeed()
        {
            Address = $"http://127.0.0.1:{FreePort()}/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _loop = Task.Run(AnswerAsync);
            Answers["index.json"] = Encoding.UTF8.GetBytes(
                $$"""
                {"version":"3.0.0","resources":[
                  {"@id":"{{Address}}query","@type":"SearchQueryService"},
                  {"@id":"{{Address}}files/","@type":"PackageBaseAddress/3.0.0","comment":"flat"},
                  {"@id":"{{Address}}registrations/","@type":"RegistrationsBaseUrl/3.6.0"}]}
                """);
        }

        public string Address { get; }

        public string Index => Address + "index.json";

        /// <summary>What is answered, by the path behind the address; 404 for the rest.</summary>
        public Dictionary<string, byte[]> Answers { get; } = [];

        /// <summary>Offers a package with a hash in the catalogue.</summary>
        public void Add(string id, byte[] package, string sha512)
        {
            Answers[$"files/{id}/1.0.0/{id}.1.0.0.nupkg"] = package;
            Answers[$"registrations/{id}/1.0.0.json"] = Encoding.UTF8.GetBytes(
                $$"""{"@id":"x","@type":["Package"],"catalogEntry":"{{Address}}catalog/{{id}}.json","listed":true}""");
            Answers[$"catalog/{id}.json"] = Encoding.UTF8.GetBytes(
                $$"""{"@type":["PackageDetails"],"packageHash":"{{sha512}}","packageHashAlgorithm":"SHA512","packageSize":7}""");
        }

        public void Dispose()
        {
            _listener.Stop();
            _loop.Wait();
            _listener.Close();
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        private async Task AnswerAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                if (Answers.TryGetValue(context.Request.Url!.AbsolutePath.TrimStart('/'), out byte[]? answer))
                {
                    await context.Response.OutputStream.WriteAsync(answer);
                }
                else
                {
                    context.Response.StatusCode = 404;
                }

                context.Response.Close();
            }
        }
    }
}
