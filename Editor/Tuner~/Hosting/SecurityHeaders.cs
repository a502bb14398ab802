using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>Tells the browser that the page needs nothing from elsewhere, and that none may show it in a frame.</summary>
    internal sealed class SecurityHeaders(RequestDelegate next)
    {
        // MudBlazor positions its pop-ups with style attributes, so styles alone may stand in the page.
        private const string ContentPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "connect-src 'self'; worker-src 'self' blob:; font-src 'self'; manifest-src 'self'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

        /// <summary>Adds the headers and passes the request on.</summary>
        public Task InvokeAsync(HttpContext context)
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return next(context);
        }
    }
}
