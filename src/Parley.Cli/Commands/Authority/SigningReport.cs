using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Issuance.Authorities;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Authority;

/// <summary>What became of a request.</summary>
/// <param name="Decision">What was asked and what is given.</param>
/// <param name="Certificate">The certificate; <see langword="null"/> where nothing was signed.</param>
/// <param name="Chain">The file with the chain.</param>
/// <param name="Health">What is to be said about the authority.</param>
/// <param name="Now">When.</param>
sealed record SigningReport(
    SigningDecision Decision, IssuedCertificate? Certificate, string? Chain, ImmutableArray<Observation> Health,
    DateTimeOffset Now)
{
    const string Schema = "parley.authority-sign/1";

    IEnumerable<Observation> Findings => Decision.Findings.Concat(Health);

    /// <summary>Writes it in the format asked for.</summary>
    internal void Write(ParseResult parsed, CommandEnvironment environment, OutputOptions output, ResultWriter writer)
    {
        if (output.Format(parsed) == "json")
        {
            JsonOutput.Write(writer.Writer, Write);
            return;
        }

        var console = output.Console(parsed, environment, writer);
        foreach (var part in Draw())
            console.Write(part);
    }

    IEnumerable<IRenderable> Draw()
    {
        yield return Certificate is { } issued
            ? MarkedLine.Of(
                "✓",
                $"Issued {issued.Serial} to {issued.Certificate.DisplayName}, until {Evidence.Moment(issued.Certificate.NotAfter)}; "
                    + $"its chain is in {Chain}")
            : MarkedLine.Of("✗", "Nothing was signed");
        yield return Text.NewLine;
        foreach (var (index, finding) in Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
        var table = new Table().Border(TableBorder.Simple).AddColumn("field").AddColumn("asked").AddColumn("given")
            .AddColumn("why");
        foreach (var each in Decision.Differences)
        {
            var style = each.IsAsAsked ? Style.Plain : new Style(Color.Yellow);
            table.AddRow(new Text(each.Field), new Text(each.Asked), new Text(each.Given, style), new Text(each.Why));
        }

        yield return table;
    }

    void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteBoolean("signed", Certificate is not null);
        if (Certificate is { } issued)
        {
            json.WriteString("file", Chain);
            json.WritePropertyName("certificate");
            AuthorityReport.Write(json, issued, Now);
        }

        json.WriteStartArray("fields");
        foreach (var each in Decision.Differences)
        {
            json.WriteStartObject();
            json.WriteString("field", each.Field);
            json.WriteString("asked", each.Asked);
            json.WriteString("given", each.Given);
            json.WriteBoolean("asAsked", each.IsAsAsked);
            if (each.Why.Length > 0)
                json.WriteString("why", each.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
