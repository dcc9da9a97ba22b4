using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Issuance.Authorities;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Authority;

/// <summary>An authority and some of its certificates, drawn and as JSON.</summary>
sealed class AuthorityReport
{
    const string Schema = "parley.authority-answer/1";

    readonly PrivateAuthority _authority;
    readonly string _folder;
    readonly ImmutableArray<IssuedCertificate> _certificates;
    readonly DateTimeOffset _now;

    AuthorityReport(
        PrivateAuthority authority, string folder, ImmutableArray<IssuedCertificate> certificates,
        DateTimeOffset now) =>
        (_authority, _folder, _certificates, _now) = (authority, folder, certificates, now);

    /// <summary>What is to be said about the authority itself.</summary>
    internal ImmutableArray<Observation> Findings => AuthorityHealth.Of(_authority, _now);

    internal static AuthorityReport Of(
        PrivateAuthority authority, string folder, ImmutableArray<IssuedCertificate> certificates,
        DateTimeOffset now) =>
        new(authority, folder, certificates, now);

    /// <summary>Writes it in the format asked for; <paramref name="lines"/> stand before and are for people alone.</summary>
    internal void Write(
        ParseResult parsed, CommandEnvironment environment, OutputOptions output, ResultWriter writer,
        params ReadOnlySpan<IRenderable> lines)
    {
        if (output.Format(parsed) == "json")
        {
            JsonOutput.Write(writer.Writer, Write);
            return;
        }

        var console = output.Console(parsed, environment, writer);
        foreach (var line in lines)
            console.Write(line);
        if (!lines.IsEmpty)
            console.WriteLine();
        foreach (var part in Draw())
            console.Write(part);
    }

    IEnumerable<IRenderable> Draw()
    {
        foreach (var (index, finding) in Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
        var table = new Table().Border(TableBorder.Simple).AddColumn("serial").AddColumn("name").AddColumn("role")
            .AddColumn("until").AddColumn("state");
        foreach (var each in _certificates)
        {
            table.AddRow(
                new Text(each.Serial), new Text(Plain(each.Certificate.DisplayName)), new Text(each.Role),
                new Text(each.Certificate.NotAfter.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                new Text(StateOf(each)));
        }

        yield return table;
    }

    string StateOf(IssuedCertificate certificate) => certificate is { Reason: { } reason, RevokedSince: { } since }
        ? $"{(certificate.IsOnHold ? "on hold" : "revoked")} {since:yyyy-MM-dd}: {ReasonWord.Of(reason)}"
        : certificate.StateAt(_now);

    void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("name", _authority.Settings.Name);
        json.WriteString("folder", _folder);
        if (_authority.Settings.Address is { } address)
            json.WriteString("address", address);
        json.WriteStartArray("permitted");
        foreach (var domain in _authority.Settings.Permitted)
            json.WriteStringValue(domain);
        json.WriteEndArray();
        json.WriteStartArray("certificates");
        foreach (var each in _certificates)
            Write(json, each, _now);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a certificate.</summary>
    internal static void Write(Utf8JsonWriter json, IssuedCertificate each, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("serial", each.Serial);
        json.WriteString("subject", each.Certificate.Subject.ToString());
        json.WriteStartArray("names");
        foreach (var name in each.Certificate.SubjectAlternativeNames.All)
            json.WriteStringValue(name.ToString());
        json.WriteEndArray();
        json.WriteString("role", each.Role);
        json.WriteString("key", each.Certificate.PublicKey.Name);
        json.WriteString("issuedAt", Evidence.Moment(each.IssuedAt));
        json.WriteString("notBefore", Evidence.Moment(each.Certificate.NotBefore));
        json.WriteString("notAfter", Evidence.Moment(each.Certificate.NotAfter));
        json.WriteString("sha256", each.Certificate.Sha256);
        json.WriteString("state", each.StateAt(now));
        if (each is { Reason: { } reason, RevokedSince: { } since })
        {
            json.WriteString("reason", ReasonWord.Of(reason));
            json.WriteString("revokedSince", Evidence.Moment(since));
        }

        if (each.Renews is { } renews)
            json.WriteString("renews", renews);
        json.WriteEndObject();
    }

    static string Plain(string text) => PlainLine.Of(text);
}
