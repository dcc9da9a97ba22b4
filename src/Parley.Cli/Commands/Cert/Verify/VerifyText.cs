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

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>
/// A verification as a person reads it: the verdict, what is wrong with its cure, then the path, the names and what is known
/// about revocation.
/// </summary>
static class VerifyText
{
    /// <summary>Spaces before what stands below a title.</summary>
    const int Indent = 3;

    /// <summary>Names drawn at most; certificates with hundreds are for <c>parley cert inspect</c>.</summary>
    const int NamesShown = 20;

    /// <summary>Characters of a path that a heading shows.</summary>
    const int LongestPath = 200;

    internal static void Write(TextSheet sheet, Verification verification)
    {
        var verdict = verification.Verdict;
        WriteHeading(sheet, verification);
        var number = 0;
        foreach (var observation in verdict.Observations)
        {
            if (observation.Severity > Severity.Note)
                ObservationBlock.Write(sheet, observation, ++number);
        }

        WritePath(sheet, verification);
        if (!verification.Arguments.Reference.IsNone)
            WriteNames(sheet, verdict);
        if (verification.Arguments.Clients is { } clients)
            WriteClients(sheet, clients, verification);
        if (verdict.Best is { Revocation.IsEmpty: false } best)
            WriteRevocation(sheet, best);
        if (verification.Collected is { Documents.IsEmpty: false } collected)
            WriteFetched(sheet, collected);
        if (verification.Platform is { } platform)
            WritePlatform(sheet, platform, verification);
        if (number < verdict.Observations.Length || verification.Skipped.Count > 0)
            WriteNotes(sheet, verification);
        sheet.Write();
    }

    static void WriteHeading(TextSheet sheet, Verification verification)
    {
        var arguments = verification.Arguments;
        var files = PlainLine.Of(string.Join(", ", arguments.Files), LongestPath);
        var name = PlainLine.Of(arguments.Reference.Name, LongestPath);
        var (mark, outcome, ink) = verification.IsAccepted ? ("✓", "can be trusted", Ink.Green) : ("✗", "cannot be trusted", Ink.Red);
        sheet.Add(mark, ink).Add(" ").Add(files, Ink.Bold).Add(" ").Add(outcome, ink).Line(arguments.Reference.IsNone ? "" : $" for {name}");
        var asked = arguments.Reference.IsNone
            ? "no name was asked for"
            : $"for {name} by the rules of {ServiceWord.Of(arguments.Reference.Service)}";
        sheet.Line($"{asked}; judged as of {Evidence.Moment(arguments.Time)}, profile {arguments.Policy.Name}", Ink.Grey);
        sheet.EndLine();
    }

    static void WritePath(TextSheet sheet, Verification verification)
    {
        var verdict = verification.Verdict;
        sheet.Line("Path", Ink.Bold);
        if (verdict.Best is not { } best)
        {
            sheet.Line("none: the first certificate cannot be read");
            sheet.EndLine();
            return;
        }

        var numberWidth = Number(best.Certificates.Length).Length;
        var needed = 0;
        foreach (var link in best.Certificates)
            needed = Math.Max(needed, CellWidth.Of($"{link.Certificate.DisplayName}  {Where(link, verification)}"));
        var number = 0;
        foreach (var link in best.Certificates)
        {
            sheet.Label(Indent, Number(++number), numberWidth).Right($"until {Evidence.Moment(link.Certificate.NotAfter)}", needed)
                .Add(link.Certificate.DisplayName).Add("  ").Line(Where(link, verification), Ink.Grey);
        }

        var others = verdict.Paths.Length - 1 + verdict.PathsNotKept;
        sheet.Add("   ").Add(best.End switch
        {
            PathEnd.Anchored => "It ends at a certificate that is trusted.",
            PathEnd.SelfSigned => "It ends at a certificate that signed itself and is not trusted.",
            PathEnd.IssuerNotFound => $"It ends here: nobody has the certificate of {best.Certificates[^1].Certificate.Issuer}.",
            PathEnd.SignatureInvalid => "It ends here: no certificate of the issuer's name verifies the signature.",
            PathEnd.Loop => "It ends here: every issuer is in the path already.",
            PathEnd.TooDeep => "It ends here: it would become longer than the profile allows.",
            _ => "The search was given up: it cost more than any honest chain.",
        }).Line(others switch
        {
            0 => "",
            1 => " One other path was tried; it is no better.",
            _ => $" {Number(others)} other paths were tried; none is better.",
        });
        sheet.EndLine();
    }

    static string Where(PathCertificate link, Verification verification) => link switch
    {
        { PresentedIndex: 0 } when verification.IsException => "number 1 of the chain, accepted as it is",
        { Origin: CertificateOrigin.Anchor, PresentedIndex: { } place } => $"number {Number(place + 1)} of the chain, and a trusted root",
        { Origin: CertificateOrigin.Anchor } => "trusted root",
        { Origin: CertificateOrigin.Intermediate } => "of the intermediates at hand, not of the chain",
        { PresentedIndex: { } place } => $"number {Number(place + 1)} of the chain",
        _ => "of the chain",
    };

    static void WriteNames(TextSheet sheet, CertificateVerdict verdict)
    {
        const string cure = "add to the SAN", old = "old clients", asked = "asked for";
        var standard = verdict.Standard;
        var cures = standard is { Matched: null, CuringSanLines.Length: > 0 };
        var accepting = standard.Matched is null ? verdict.Compatible.Matched : null;
        var labelWidth = (cures ? cure : accepting is not null ? old : asked).Length; // the longest of those below
        void Line(string label, string text, string? ink = Ink.Grey) => sheet.Label(Indent, label, labelWidth, ink).Line(text);

        sheet.Line("Names", Ink.Bold);
        Line(asked, $"{standard.Reference.Name} ({ServiceWord.Of(standard.Reference.Service)})");
        if (standard.Matched is { } matched)
            Line("proved by", $"{matched}");
        else if (standard.NearestMissReason is { } reason)
            Line("nearest", reason);
        if (cures)
            Line(cure, standard.CuringSanLines[0]);
        if (accepting is not null)
            Line(old, $"take {accepting}, which today's standards do not");
        var compared = standard.Compared;
        for (var index = 0; index < Math.Min(compared.Length, NamesShown); index++)
        {
            var (name, matches) = ($"{compared[index].Presented}", compared[index].Matches);
            Line(matches ? "✓" : "-", matches ? name : $"{name}: {compared[index].Reason}");
        }

        if (compared.Length > NamesShown)
            Line("…", $"and {Number(compared.Length - NamesShown)} more (--format json has all)");
        sheet.EndLine();
    }

    /// <summary>What each client does; those that do the same for the same reasons share a line.</summary>
    static void WriteClients(TextSheet sheet, ChosenClients clients, Verification verification)
    {
        var groups = clients.Rules.Select(client => (Client: client, Decision: client.Decide(verification.Verdict)))
            .GroupBy(each => (each.Decision.Outcome, Why: Why(each.Decision)))
            .OrderBy(group => group.Key.Outcome)
            .ToList();
        var labelWidth = groups.Max(group => group.Key.Outcome.Word().Length);
        sheet.Line("Clients", Ink.Bold);
        foreach (var same in groups)
        {
            var ink = same.Key.Outcome switch { ClientOutcome.Connects => Ink.Green, ClientOutcome.Asks => Ink.Yellow, _ => Ink.Red };
            sheet.Label(Indent, same.Key.Outcome.Word(), labelWidth, ink)
                .Line(ClientNames.Of(same.Select(each => each.Client)) + (same.Key.Why.Length == 0 ? "" : ": " + same.Key.Why));
        }

        sheet.EndLine();

        static string Why(ClientDecision decision) => decision switch
        {
            { Outcome: ClientOutcome.Connects } => "",
            { Question: { } question } => question.Text,
            _ => string.Join("; ", decision.Reasons),
        };
    }

    static void WriteRevocation(TextSheet sheet, CertificatePath best)
    {
        var labelWidth = best.Revocation.Max(answer => RevocationWord.InWords(answer.Status).Length);
        sheet.Line("Revocation", Ink.Bold);
        foreach (var (index, answer) in best.Revocation.Index())
        {
            var ink = answer.Status switch { RevocationStatus.Good => Ink.Green, RevocationStatus.Revoked => Ink.Red, _ => Ink.Yellow };
            sheet.Label(Indent, RevocationWord.InWords(answer.Status), labelWidth, ink)
                .Line(best.Certificates[index].Certificate.DisplayName + Detail(answer));
        }

        sheet.EndLine();
    }

    static string Detail(RevocationAnswer answer)
    {
        var source = answer.List is not null ? "by a revocation list" : answer.Response is not null ? "by an OCSP answer" : null;
        var told = answer.ThisUpdate is { } then ? $"{source} of {Evidence.Moment(then)}" : source;
        var since = answer.RevokedAt is { } at ? $" since {Evidence.Moment(at)}" : "";
        return since + (told is null ? "" : ", " + told) + (answer.Detail is { } detail ? ": " + detail : "");
    }

    static void WriteFetched(TextSheet sheet, CollectedMaterial collected)
    {
        sheet.Line("Fetched", Ink.Bold);
        foreach (var document in collected.Documents)
        {
            var (mark, ink) = document.Failure is null ? ("✓", Ink.Green) : ("✗", Ink.Yellow);
            sheet.Add("   ").Add(mark, ink).Add(" ").Add(PlainLine.Of(document.Uri.OriginalString, LongestPath)).Add("  ");
            if (document.Failure is { } failure)
                sheet.Line(PlainLine.Of(failure.Detail, LongestPath));
            else
                sheet.Line($"{Number(document.Octets)} octets", Ink.Grey);
        }

        sheet.EndLine();
    }

    static void WritePlatform(TextSheet sheet, PlatformOpinion platform, Verification verification)
    {
        var remarks = platform.Remarks.IsEmpty ? "" : ": " + string.Join(", ", platform.Remarks.Select(remark => remark.Status));
        sheet.Line("This platform's own chain building", Ink.Bold);
        sheet.Line($"   {(platform.ChainTrusted ? "trusts the chain" : "refuses the chain")}{remarks}; {(verification.Differences.IsEmpty ? "it agrees" : "it differs:")}");
        foreach (var (index, difference) in verification.Differences.Index())
            ObservationBlock.Write(sheet, difference, index + 1);
        sheet.EndLine();
    }

    static void WriteNotes(TextSheet sheet, Verification verification)
    {
        sheet.Line("Notes", Ink.Bold);
        foreach (var note in verification.Verdict.Observations)
        {
            if (note.Severity == Severity.Note)
                sheet.Add("   ").Add("·", Ink.Grey).Add(" ").Add(note.Title).Add("  ").Line($"{note.Finding.Code} ({note.Subject})", Ink.Grey);
        }

        foreach (var line in verification.Skipped)
            sheet.Add("   ").Line($"· passed over: {PlainLine.Of(line, LongestPath)}", Ink.Grey);
        sheet.EndLine();
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
