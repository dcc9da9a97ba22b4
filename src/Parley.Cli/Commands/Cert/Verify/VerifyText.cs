using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Check.Json;
using Parley.Check.Reports;
using Parley.Cli.Rendering;
using Parley.Client.Rules;
using Parley.Diagnostics;
using Parley.Transport.Collecting;
using Parley.Transport.SecondOpinion;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>
/// A verification as a person reads it: the verdict, what is wrong with its cure, then the path, the names and what is known
/// about revocation.
/// </summary>
static class VerifyText
{
    /// <summary>Names drawn at most; certificates with hundreds are for <c>parley cert inspect</c>.</summary>
    const int NamesShown = 20;

    /// <summary>Characters of a path that a heading shows.</summary>
    const int LongestPath = 200;

    internal static IEnumerable<IRenderable> Render(Verification verification)
    {
        var verdict = verification.Verdict;
        yield return Heading(verification);
        var counted = verdict.Observations.Where(observation => observation.Severity > Severity.Note).ToList();
        foreach (var (index, observation) in counted.Index())
            yield return ObservationBlock.Of(observation, index + 1);
        yield return Path(verification);
        if (!verification.Arguments.Reference.IsNone)
            yield return Names(verdict);
        if (!verification.Arguments.Clients.IsEmpty)
            yield return Clients(verification);
        if (verdict.Best is { Revocation.IsEmpty: false } best)
            yield return Revocation(best);
        if (!verification.Collected.Documents.IsEmpty)
            yield return Fetched(verification.Collected);
        if (verification.Platform is { } platform)
            yield return Platform(platform, verification.Differences);
        var notes = verdict.Observations.Where(observation => observation.Severity == Severity.Note).ToList();
        if (notes.Count + verification.Skipped.Count > 0)
            yield return Notes(notes, verification.Skipped);
    }

    static Rows Heading(Verification verification)
    {
        var arguments = verification.Arguments;
        var files = PlainLine.Of(string.Join(", ", arguments.Files), LongestPath);
        var name = PlainLine.Of(arguments.Reference.Name, LongestPath);
        var asked = arguments.Reference.IsNone
            ? "no name was asked for"
            : $"for {name} by the rules of {ServiceWord.Of(arguments.Reference.Service)}";
        return new(
            new Markup(verification.IsAccepted
                ? $"[green]✓[/] [bold]{Escape(files)}[/] [green]can be trusted[/]{(arguments.Reference.IsNone ? "" : Escape(" for " + name))}"
                : $"[red]✗[/] [bold]{Escape(files)}[/] [red]cannot be trusted[/]{(arguments.Reference.IsNone ? "" : Escape(" for " + name))}"),
            new Markup($"[grey]{Escape($"{asked}; judged as of {Evidence.Moment(arguments.Time)}, profile {arguments.Policy.Name}")}[/]"),
            new Text(""));
    }

    static Padder Path(Verification verification)
    {
        var verdict = verification.Verdict;
        if (verdict.Best is not { } best)
            return Block("Path", new Text("none: the first certificate cannot be read"));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn().AddColumn(new GridColumn().NoWrap());
        foreach (var (index, link) in best.Certificates.Index())
        {
            grid.AddRow(
                new Text((index + 1).ToString(CultureInfo.InvariantCulture)),
                new Markup($"{Escape(link.Certificate.DisplayName)}  [grey]{Escape(Where(link, verification))}[/]"),
                new Markup($"[grey]until {Evidence.Moment(link.Certificate.NotAfter)}[/]"));
        }

        var others = verdict.Paths.Length - 1 + verdict.PathsNotKept;
        var end = best.End switch
        {
            PathEnd.Anchored => "It ends at a certificate that is trusted.",
            PathEnd.SelfSigned => "It ends at a certificate that signed itself and is not trusted.",
            PathEnd.IssuerNotFound => $"It ends here: nobody has the certificate of {best.Certificates[^1].Certificate.Issuer}.",
            PathEnd.SignatureInvalid => "It ends here: no certificate of the issuer's name verifies the signature.",
            PathEnd.Loop => "It ends here: every issuer is in the path already.",
            PathEnd.TooDeep => "It ends here: it would become longer than the profile allows.",
            _ => "The search was given up: it cost more than any honest chain.",
        };
        return Block("Path", grid, new Text("   " + end + (others switch
        {
            0 => "",
            1 => " One other path was tried; it is no better.",
            _ => string.Create(CultureInfo.InvariantCulture, $" {others} other paths were tried; none is better."),
        })));
    }

    static string Where(PathCertificate link, Verification verification) => link switch
    {
        { PresentedIndex: 0 } when verification.IsException => "number 1 of the chain, accepted as it is",
        { Origin: CertificateOrigin.Anchor, PresentedIndex: { } place } =>
            string.Create(CultureInfo.InvariantCulture, $"number {place + 1} of the chain, and a trusted root"),
        { Origin: CertificateOrigin.Anchor } => "trusted root",
        { Origin: CertificateOrigin.Intermediate } => "of the intermediates at hand, not of the chain",
        { PresentedIndex: { } place } => string.Create(CultureInfo.InvariantCulture, $"number {place + 1} of the chain"),
        _ => "of the chain",
    };

    static Padder Names(CertificateVerdict verdict)
    {
        var standard = verdict.Standard;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn();
        void Add(string label, string text) => grid.AddRow(new Markup($"[grey]{label}[/]"), new Text(text));

        Add("asked for", $"{standard.Reference.Name} ({ServiceWord.Of(standard.Reference.Service)})");
        if (standard.Matched is { } matched)
        {
            Add("proved by", $"{matched}");
        }
        else
        {
            if (standard.NearestMissReason is { } reason)
                Add("nearest", reason);
            if (standard.CuringSanLines is [var line, ..])
                Add("add to the SAN", line);
            if (verdict.Compatible.Matched is { } old)
                Add("old clients", $"take {old}, which today's standards do not");
        }

        foreach (var compared in standard.Compared.Take(NamesShown))
            Add(compared.Matches ? "✓" : "-", compared.Matches ? $"{compared.Presented}" : $"{compared.Presented}: {compared.Reason}");
        if (standard.Compared.Length > NamesShown)
            Add("…", string.Create(CultureInfo.InvariantCulture, $"and {standard.Compared.Length - NamesShown} more (--format json has all)"));
        return Block("Names", grid);
    }

    /// <summary>What each client does; those that do the same for the same reasons share a line.</summary>
    static Padder Clients(Verification verification)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn();
        foreach (var same in verification.Arguments.Clients.Select(client => (Client: client, Decision: client.Decide(verification.Verdict)))
            .GroupBy(each => (each.Decision.Outcome, Why: Why(each.Decision)))
            .OrderBy(group => group.Key.Outcome))
        {
            var colour = same.Key.Outcome switch { ClientOutcome.Connects => "green", ClientOutcome.Asks => "yellow", _ => "red" };
            grid.AddRow(
                new Markup($"[{colour}]{same.Key.Outcome.Word()}[/]"),
                new Text(ClientNames.Of(same.Select(each => each.Client)) + (same.Key.Why.Length == 0 ? "" : ": " + same.Key.Why)));
        }

        return Block("Clients", grid);

        static string Why(ClientDecision decision) => decision switch
        {
            { Outcome: ClientOutcome.Connects } => "",
            { Question: { } question } => question.Text,
            _ => string.Join("; ", decision.Reasons),
        };
    }

    static Padder Revocation(CertificatePath best)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn();
        foreach (var (index, answer) in best.Revocation.Index())
        {
            var colour = answer.Status switch { RevocationStatus.Good => "green", RevocationStatus.Revoked => "red", _ => "yellow" };
            grid.AddRow(
                new Markup($"[{colour}]{RevocationWord.InWords(answer.Status)}[/]"),
                new Text(best.Certificates[index].Certificate.DisplayName + Detail(answer)));
        }

        return Block("Revocation", grid);
    }

    static string Detail(RevocationAnswer answer)
    {
        var source = answer.List is not null ? "by a revocation list" : answer.Response is not null ? "by an OCSP answer" : null;
        var told = answer.ThisUpdate is { } then ? $"{source} of {Evidence.Moment(then)}" : source;
        var since = answer.RevokedAt is { } at ? $" since {Evidence.Moment(at)}" : "";
        return since + (told is null ? "" : ", " + told) + (answer.Detail is { } detail ? ": " + detail : "");
    }

    static Padder Fetched(CollectedMaterial collected) => Block("Fetched",
    [
        .. collected.Documents.Select(document => new Markup(document.Failure is { } failure
            ? $"   [yellow]✗[/] {Escape(PlainLine.Of(document.Uri.OriginalString, LongestPath))}  {Escape(PlainLine.Of(failure.Detail, LongestPath))}"
            : string.Create(CultureInfo.InvariantCulture, $"   [green]✓[/] {Escape(PlainLine.Of(document.Uri.OriginalString, LongestPath))}  [grey]{document.Octets} octets[/]"))),
    ]);

    static Padder Platform(PlatformOpinion platform, ImmutableArray<Observation> differences)
    {
        var remarks = platform.Remarks.IsEmpty ? "" : ": " + string.Join(", ", platform.Remarks.Select(remark => remark.Status));
        return Block("This platform's own chain building",
        [
            new Text($"   {(platform.ChainTrusted ? "trusts the chain" : "refuses the chain")}{remarks}; {(differences.IsEmpty ? "it agrees" : "it differs:")}"),
            .. differences.Select((difference, index) => ObservationBlock.Of(difference, index + 1)),
        ]);
    }

    static Padder Notes(List<Observation> notes, IReadOnlyList<string> skipped) => Block("Notes",
    [
        .. notes.Select(note => new Markup($"   [grey]·[/] {Escape(note.Title)}  [grey]{note.Finding.Code} ({Escape(note.Subject)})[/]")),
        .. skipped.Select(line => new Markup($"   [grey]· passed over: {Escape(PlainLine.Of(line, LongestPath))}[/]")),
    ]);

    static Padder Block(string title, params IRenderable[] rows) =>
        new Padder(new Rows(rows.Prepend(new Markup($"[bold]{title}[/]")))).Padding(0, 0, 0, 1);
}
