using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Lab.Faults;
using Spectre.Console;

namespace Parley.Cli.Commands.Lab;

/// <summary><c>parley lab faults</c>: what can be broken in the lab, and what a check then finds first.</summary>
sealed class LabFaultsCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");

    internal LabFaultsCommand(CommandEnvironment environment)
        : base("faults", "List the faults of the lab: name, what is broken, and the finding that a check names first.")
    {
        _environment = environment;
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley lab faults", "all faults"),
        new("parley check --lab --fault starttls-stripped", "a check of a broken lab"),
    ];

    int Run(ParseResult parsed)
    {
        if (!_output.TryOpen(parsed, _environment, out var writer, out var error))
            return error.Report(_environment);
        using (writer)
        {
            if (_output.Format(parsed) == "json")
                JsonOutput.Write(writer.Writer, WriteJson);
            else
                _output.Console(parsed, _environment, writer).Write(Table());
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    static void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", "parley.lab-faults/1");
        writer.WriteStartArray("faults");
        foreach (var fault in LabFaults.All)
        {
            writer.WriteStartObject();
            writer.WriteString("name", fault.Name);
            writer.WriteString("title", fault.Title);
            writer.WriteString("description", fault.Description);
            writer.WriteString("expectedCause", fault.ExpectedCause);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Fault").AddColumn("What is broken")
            .AddColumn("First cause");
        foreach (var fault in LabFaults.All)
        {
            table.AddRow(
                new Text(fault.Name), new Text(fault.Title),
                new Markup($"[grey]{Markup.Escape(fault.ExpectedCause)}[/]"));
        }

        return table;
    }
}
