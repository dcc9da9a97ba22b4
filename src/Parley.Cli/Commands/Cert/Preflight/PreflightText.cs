using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Installation.Preflight;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Cert.Preflight;

/// <summary>
/// Whether a product would take an upload, as a person reads it: the answer, the certificates, then the causes.
/// </summary>
static class PreflightText
{
    internal static IEnumerable<IRenderable> Render(UploadVerdict verdict)
    {
        var product = verdict.Question.Product;
        var title = Escape(product.Title);
        var cause = verdict.Findings is [var first, ..] ? $": {Escape(first.Title)}" : "";
        yield return new Markup(verdict.Outcome switch
        {
            UploadEffect.Refused => $"[red]✗[/] {title} would refuse this upload{cause}\n",
            UploadEffect.Clients => $"[yellow]![/] {title} would take this upload, but clients would complain{cause}\n",
            _ => $"[green]✓[/] {title} would take this upload\n",
        });
        var seen = product.Seen is null ? "" : $"; seen with {product.Seen}";
        yield return new Markup($"[grey]  by {Escape(product.Document)} ({Escape(product.Date)}{Escape(seen)})[/]\n\n");
        if (!verdict.Certificates.IsEmpty)
            yield return Certificates(verdict);
        foreach (var (index, finding) in verdict.Findings.Index())
        {
            yield return ObservationBlock.Of(finding, index + 1);
            if (verdict.ProblemOf(finding) is { } problem)
            {
                yield return new Padder(
                    new Markup($"[grey]the product's documents call it \"{Escape(problem.Problem)}\"[/]")).Padding(4, 0, 0, 1);
            }
        }

        if (verdict.Outcome != UploadEffect.Refused && verdict.FirstCause is null)
            yield return new Padder(new Text($"Install it {product.Install}.")).Padding(0, 0, 0, 0);
    }

    static Padder Certificates(UploadVerdict verdict)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2))
            .AddColumn(new GridColumn().PadRight(2)).AddColumn().AddColumn();
        grid.AddRow(new Text(""), new Markup("[grey]subject[/]"), new Markup("[grey]issuer[/]"), new Markup("[grey]until[/]"));
        foreach (var (index, certificate) in verdict.Certificates.Index())
        {
            grid.AddRow(
                new Markup(string.Create(CultureInfo.InvariantCulture, $"[grey]{index + 1}[/]")),
                new Text(certificate.DisplayName + (certificate.Equals(verdict.Leaf) ? "  (the server's)" : "")),
                new Text(certificate.Issuer.DisplayName), new Text(Evidence.Moment(certificate.NotAfter)));
        }

        return new Padder(grid).Padding(0, 0, 0, 1);
    }
}
