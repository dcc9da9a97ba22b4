using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Web;

/// <summary>An answer of one of the lab's web servers.</summary>
sealed record HttpAnswer
{
    /// <summary>The status.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The media type.</summary>
    public string ContentType { get; init; } = "text/plain; charset=utf-8";

    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Further header fields.</summary>
    public ImmutableArray<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>200 with XML.</summary>
    internal static HttpAnswer Xml(XElement root, string contentType = "application/xml; charset=utf-8") => new()
    {
        Status = HttpStatusCode.OK,
        ContentType = contentType,
        Body = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root + "\n"),
    };

    /// <summary>An answer with text of any type.</summary>
    internal static HttpAnswer Text(HttpStatusCode status, string contentType, string text) =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    /// <summary>A page of the blueprint.</summary>
    internal static HttpAnswer Page(LabPage page) => Text((HttpStatusCode)page.Status, page.ContentType, page.Body);

    /// <summary>An error with the page of HTML that application servers add: nothing to be parsed.</summary>
    internal static HttpAnswer Error(HttpStatusCode status, params ImmutableArray<(string Name, string Value)> fields)
    {
        var page = $"<html><body><h1>{(int)status} {Reason(status)}</h1></body></html>\n";
        return Text(status, "text/html; charset=utf-8", page) with { Fields = fields };
    }

    /// <summary>401 that asks for name and password (RFC 7617).</summary>
    internal static HttpAnswer SignInFirst(string realm) =>
        Error(HttpStatusCode.Unauthorized, ("WWW-Authenticate", $"Basic realm=\"{realm}\""));

    /// <summary>The head as it is sent (RFC 9112, 4).</summary>
    internal byte[] Head(bool keepsAlive)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)Status} {Reason(Status)}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: {ContentType}\r\nContent-Length: {Body.Length}\r\n");
        foreach (var (name, value) in Fields)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        text.Append(keepsAlive ? "\r\n" : "Connection: close\r\n\r\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    static string Reason(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => "OK",
        HttpStatusCode.BadRequest => "Bad Request",
        HttpStatusCode.Unauthorized => "Unauthorized",
        HttpStatusCode.Forbidden => "Forbidden",
        HttpStatusCode.NotFound => "Not Found",
        HttpStatusCode.MethodNotAllowed => "Method Not Allowed",
        HttpStatusCode.UnsupportedMediaType => "Unsupported Media Type",
        HttpStatusCode.ServiceUnavailable => "Service Unavailable",
        _ => status.ToString(),
    };
}
