using System.Text.Json;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Diagnostics;
using Spectre.Console;

namespace Parley.Cli.Commands.Request;

/// <summary>What a request asks for, drawn and as JSON.</summary>
static class RequestFacts
{
    /// <summary>Letters of a foreign text that are shown.</summary>
    const int LongestShown = 2000;

    internal static Grid Draw(CertificateRequest request, params ReadOnlySpan<(string Name, string Text)> further)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)
            [.. further, ("subject", request.Subject.IsEmpty ? "(empty)" : request.Subject.ToString()), ("key", request.PublicKey.Name),
             ("names", string.Join(", ", request.SubjectAlternativeNames.All)),
             ("purposes", string.Join(", ", Purposes(request)))])
            grid.AddRow(new Markup($"[grey]{name}[/]"), new Text(text.Length == 0 ? "none" : PlainLine.Of(text, LongestShown)));
        return grid;
    }

    /// <summary>Writes the members of an object that is open.</summary>
    internal static void Write(Utf8JsonWriter json, CertificateRequest request)
    {
        json.WriteString("subject", request.Subject.ToString());
        json.WriteString("key", request.PublicKey.Name);
        json.WriteStartArray("names");
        foreach (var name in request.SubjectAlternativeNames.All)
            json.WriteStringValue(name.ToString());
        json.WriteEndArray();
        json.WriteStartArray("purposes");
        foreach (var purpose in Purposes(request))
            json.WriteStringValue(purpose);
        json.WriteEndArray();
    }

    static IEnumerable<string> Purposes(CertificateRequest request) =>
        (request.ExtendedKeyUsage?.Purposes ?? []).Select(ObjectIdentifiers.PurposeName);
}
