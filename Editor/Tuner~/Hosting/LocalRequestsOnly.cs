using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>
    /// Refuses requests that pages of other sites cause. A name that was made to point to this machine (DNS rebinding) shows
    /// in the Host header, another site's script in the Origin header, WebSockets included.
    /// </summary>
    internal sealed class LocalRequestsOnly(RequestDelegate next)
    {
        /// <summary>Passes a request on, or answers 403.</summary>
        public Task InvokeAsync(HttpContext context)
        {
            if (IsOwnHost(context) && IsOwnOrigin(context))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("SpeCa Tuner answers its own page on this machine alone.", context.RequestAborted);
        }

        private static bool IsOwnHost(HttpContext context)
        {
            HostString host = context.Request.Host;
            return (host.Port ?? 80) == context.Connection.LocalPort
                && (Is(host.Host, "127.0.0.1") || Is(host.Host, "localhost"));
        }

        // Browsers send it with every request that another site could misuse; programs on this machine need not.
        private static bool IsOwnOrigin(HttpContext context) =>
            !context.Request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
            || (origin.Count == 1 && Is(origin[0], $"{context.Request.Scheme}://{context.Request.Host}"));

        private static bool Is(string? value, string expected) =>
            string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
    }
}
