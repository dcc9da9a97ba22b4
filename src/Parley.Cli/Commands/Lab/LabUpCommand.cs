using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Cli.Commands.Check;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Lab;
using Parley.Lab.Faults;
using Spectre.Console;

namespace Parley.Cli.Commands.Lab;

/// <summary><c>parley lab up</c>: starts the lab, says where everything listens, and keeps it running until Ctrl-C.</summary>
sealed class LabUpCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;

    readonly Option<string[]> _fault = new("--fault")
    {
        Description = "Break the lab in this way; may be given again. 'parley lab faults' lists them.",
        HelpName = "NAME",
    };

    readonly Option<string?> _dnsPort = new("--dns-port")
    {
        Description = "The port of the lab's name server. Default: any free one.",
        HelpName = "PORT",
    };

    readonly Option<FileInfo?> _rootFile = new("--root-file")
    {
        Description = "Write the lab's root certificate to this new file (PEM), for --anchors of a check.",
        HelpName = "FILE",
    };

    readonly Option<bool> _noColor = new("--no-color") { Description = "No colour, as with the variable NO_COLOR." };

    internal LabUpCommand(CommandEnvironment environment)
        : base("up", "Start the lab, say where everything listens, and keep it running until Ctrl-C.")
    {
        _environment = environment;
        foreach (var option in new Option[] { _fault, _dnsPort, _rootFile, _noColor })
            Add(option);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley lab up --root-file lab-root.pem",
            "start it, and check it from another terminal with the command that it prints"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!OptionValues.TryRead<string, LabFault>(parsed.GetValue(_fault), LabFaultName.TryRead, out var faults, out var error)
            || !TryReadPort(parsed.GetValue(_dnsPort), out var dnsPort, out error))
            return error.Report(_environment);
        if (!ResultWriter.TryOpen(_environment, parsed.GetValue(_rootFile), overwrite: null, out var root, out error))
            return error.Report(_environment);

        using (root)
        {
            var options = new LabOptions { Faults = [.. faults.Select(fault => fault.Name)], DnsPort = dnsPort };
            LabDeployment lab;
            try
            {
                lab = await LabDeployment.StartAsync(options, _environment.Time, cancellationToken);
            }
            catch (System.Net.Sockets.SocketException failure)
            {
                return CommandError.NotChecked($"the lab cannot listen: {failure.Message}", "choose another --dns-port")
                    .Report(_environment);
            }

            await using (lab)
            {
                if (parsed.GetValue(_rootFile) is not null)
                {
                    await root.Writer.WriteAsync(lab.RootPem.AsMemory(), cancellationToken);
                    if (!root.TryCommit(out error))
                        return error.Report(_environment);
                }

                Show(
                    ConsoleOutput.Create(
                        _environment, _environment.Output, _environment.OutputIsTerminal, parsed.GetValue(_noColor)),
                    lab, parsed.GetValue(_rootFile));
                await UntilCancelledAsync(cancellationToken);
            }
        }

        return ExitCode.Sound;
    }

    static bool TryReadPort(string? text, out int? port, [NotNullWhen(false)] out CommandError? error)
    {
        port = null;
        error = null;
        if (text is null)
            return true;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            port = number;
            return true;
        }

        error = CommandError.Usage(
            $"--dns-port takes a number from 1 to 65535, and was given {Quotation.Of(text)}",
            "choose one that is free, such as 5353");
        return false;
    }

    static void Show(IAnsiConsole console, LabDeployment lab, FileInfo? rootFile)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Server").AddColumn("Plays").AddColumn("Listens on");
        foreach (var server in lab.Servers)
        {
            table.AddRow(
                new Text(server.Name),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{server.Host}:{server.StandardPort}")),
                new Text(string.Join(", ", server.EndPoints)));
        }

        console.Write(table);
        console.MarkupLineInterpolated($"Name server [bold]{lab.DnsServer}[/] for {lab.Domain}. Ctrl-C ends the lab.");
        if (rootFile is null)
            return;
        console.WriteLine("Check it from another terminal:");
        // Written whole, not wrapped: it is there to be copied.
        var mappings = string.Concat(lab.ConnectTo.Select(mapping => $" --connect-to {mapping}"));
        console.Profile.Out.Writer.WriteLine(
            $"parley check {CheckValues.LabUser} --dns {lab.DnsServer} --anchors {ShellWord.Of(rootFile.FullName)} "
                + $"--no-system-anchors{mappings}");
    }

    static async Task UntilCancelledAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(ended.SetResult))
            await ended.Task;
    }
}
