using Parley.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Request.New;

/// <summary>What was made as a person reads it, and what comes next.</summary>
static class NewText
{
    internal static IEnumerable<IRenderable> Render(NewReport report)
    {
        var arguments = report.Arguments;
        var key = arguments.UseKey is null ? "its new key" : "made with the key";
        yield return MarkedLine.Of("✓", $"The request is in {arguments.RequestFile}, {key} in {arguments.KeyFile}");
        yield return Text.NewLine;
        yield return RequestFacts.Draw(
            report.Request,
            ("role", $"{arguments.Request.Role.Name}: {arguments.Request.Role.Title}"),
            ("password", report.IsKeyEncrypted ? "the key is encrypted" : "none: whoever reads the file of the key can be the server")).AddEmptyRow();
        foreach (var (index, finding) in report.Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
        yield return MarkedLine.Of(
            "→",
            $"Now send {arguments.RequestFile} to the authority and keep the key where it is. 'parley cert match' "
                + "tells whether the certificate that comes back belongs to it.");
    }
}
